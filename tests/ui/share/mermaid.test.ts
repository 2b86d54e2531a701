// The map as a Mermaid flowchart: every line is a statement of the language as its manual has it, whatever things are called.
// The same texts were drawn with Mermaid 11 when this was written.
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyMoves, parseDocument } from '#sim';
import type { RedesignDocument, StreamDocument } from '#sim';
import { createFlowchart } from '../../../src/lib/map/flowchart.ts';
import { formatMermaid, type Flowchart } from '../../../src/lib/share/mermaid.ts';

const words = { begin: 'begins', end: 'done', out: 'leaves' };
/** A quoted text: no quotes, no markup, entities by number. */
const TEXT = String.raw`"(?:[^"#&<>\u0060\\\n]|#\d+;)*"`;
const NAME = String.raw`(?:s\d+|begin|finish|out)`;
const STATEMENTS = [
	String.raw`\t+s\d+\[${TEXT}\]`,
	String.raw`\t(?:begin|finish|out)\(\[${TEXT}\]\)`,
	String.raw`\t+subgraph s\d+ \[${TEXT}\]`,
	String.raw`\t+end`,
	String.raw`\t${NAME} (?:-->|-\.->)(?:\|${TEXT}\|)? ${NAME}`
].map((pattern) => new RegExp(`^${pattern}$`));

/** Lines after the title that are no statements; and names that are used without being told, or told twice. */
function problems(text: string): string[] {
	const [open, title, close, kind, ...lines] = text.trimEnd().split('\n');
	expect([open, close, kind]).toEqual(['---', '---', 'flowchart LR']);
	expect(typeof JSON.parse(title.replace(/^title: /, ''))).toBe('string');
	const strange = lines.filter((line) => !STATEMENTS.some((pattern) => pattern.test(line)));
	const bare = lines.map((line) => line.replaceAll(new RegExp(TEXT, 'g'), ''));
	const told = bare.flatMap((line) => /^\t+(?:subgraph )?(\w+) ?[[(]/.exec(line)?.[1] ?? []);
	const used = bare.flatMap((line) => /^\t(\w+) -.*?->?\|?\|? (\w+)$/.exec(line)?.slice(1) ?? []);
	const depth = bare.reduce(
		(open, line) => open + (/^\t+subgraph /.test(line) ? 1 : /^\t+end$/.test(line) ? -1 : 0),
		0
	);
	return [
		...strange,
		...used.filter((name) => !told.includes(name)).map((name) => `${name} is not told`),
		...told.filter((name, i) => told.indexOf(name) !== i).map((name) => `${name} is told twice`),
		...(depth === 0 ? [] : ['a block is not closed'])
	];
}

const folder = join(import.meta.dirname, '../../../static/examples');
const examples = readdirSync(folder).filter((file) => file.endsWith('.json'));

function moved(stream: StreamDocument, { moves }: RedesignDocument): StreamDocument {
	const result = applyMoves(stream, moves);
	if (!result.ok) throw new Error('an example must be good');
	return result.value.document;
}

test.each(examples)('%s: every scenario', (file) => {
	const parsed = parseDocument(readFileSync(join(folder, file), 'utf8'));
	if (!parsed.ok) throw new Error(`${file} must be good`);
	const { value: stream } = parsed;
	const all = [stream, ...(stream.redesigns ?? []).map((redesign) => moved(stream, redesign))];
	for (const document of all)
		expect(problems(formatMermaid(createFlowchart(document, document.name), words))).toEqual([]);
});

describe('any names', () => {
	const name = fc.oneof(
		fc.string({ minLength: 1 }),
		fc.constantFrom('end', 'a "quoted" name', '<b>#1</b>', 'x]|y', '`code`', '%%', 'graph', 'a\nb')
	);
	const chart: fc.Arbitrary<Flowchart> = fc
		.tuple(name, fc.array(name, { minLength: 1, maxLength: 6 }), name)
		.map(([title, names, label]) => ({
			title,
			nodes: [
				{ id: 'block', name: names[0], block: null, isBlock: true },
				...names.map((each, i) => ({
					id: `n${i}`,
					name: each,
					block: i % 2 ? 'block' : null,
					isBlock: false
				}))
			],
			arrows: [
				{ from: null, to: 'n0', leaves: false, label: '', isRework: false },
				{ from: 'n0', to: 'block', leaves: false, label, isRework: true },
				{ from: 'block', to: null, leaves: true, label, isRework: false }
			]
		}));

	test('stay names', () => {
		fc.assert(
			fc.property(chart, (each) => {
				expect(problems(formatMermaid(each, words))).toEqual([]);
			})
		);
	});
});

test('by hand', () => {
	const text = formatMermaid(
		{
			title: 'Two',
			nodes: [
				{ id: 'a', name: 'Ask "why"', block: null, isBlock: false },
				{ id: 'b', name: 'Both', block: null, isBlock: true },
				{ id: 'c', name: 'Check', block: 'b', isBlock: false }
			],
			arrows: [
				{ from: null, to: 'a', leaves: false, label: '', isRework: false },
				{ from: 'a', to: 'b', leaves: false, label: '', isRework: false },
				{ from: 'c', to: 'a', leaves: false, label: '10%', isRework: true },
				{ from: 'c', to: null, leaves: true, label: '5%', isRework: false },
				{ from: 'b', to: null, leaves: false, label: '', isRework: false }
			]
		},
		words
	);
	expect(text).toBe(
		[
			...['---', 'title: "Two"', '---', 'flowchart LR', '\tbegin(["begins"])'],
			...['\ts1["Ask #34;why#34;"]', '\tsubgraph s2 ["Both"]', '\t\ts3["Check"]', '\tend'],
			...['\tfinish(["done"])', '\tout(["leaves"])', '\tbegin --> s1', '\ts1 --> s2'],
			...['\ts3 -.->|"10%"| s1', '\ts3 -->|"5%"| out', '\ts2 --> finish', '']
		].join('\n')
	);
});

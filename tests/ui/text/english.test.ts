// English stands in src/lib/text/ and nowhere else on the page, so that who translates it finds all of it there.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findEnglish } from './english.ts';

/** Folders that still have words of their own. Who moves them takes the folder off; none is ever added. */
const OPEN: string[] = [];
/** Names of the machine that look like words: keys of what is drawn, tokens of formats. A gap is “…”. */
const NOT_READ: Record<string, string[]> = {
	'src/lib/map/StepBox.svelte': ['… touch'],
	'src/lib/map/connect.ts': ['… fork', '… join', '… … in', '… … out'],
	'src/lib/map/down.ts': ['… rail', '… … in', '… … out', '… parting'],
	'src/lib/map/partings.ts': ['… back', '… skip', '… out'],
	'src/lib/share/mermaid.ts': ['title: …', 'flowchart LR'],
	'src/lib/ui/markdown.ts': ['noopener noreferrer']
};

const root = resolve(import.meta.dirname, '../../..');
/** The command line is not translated: what it says is read by scripts too. */
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
	.map((file) => join('src', file).replaceAll('\\', '/'))
	.filter((file) => /\.(svelte|ts)$/.test(file) && !file.endsWith('.d.ts'))
	.filter((file) => !file.startsWith('src/lib/text/') && !file.startsWith('src/cli/'));

const english = (file: string) =>
	findEnglish(readFileSync(join(root, file), 'utf8'), file.endsWith('.svelte')).filter(
		({ words }) => !NOT_READ[file]?.includes(words)
	);

test('words are seen wherever they are read or heard', () => {
	const seen = (source: string) => findEnglish(source, true).map(({ words }) => words);
	expect(seen('<p>Hello {name}, <b>you</b></p>')).toEqual(['Hello', 'you']);
	expect(seen('<b>{n} · {Math.round(x)}%</b>')).toEqual([]);
	expect(seen('{#if a}yes{:else}{b ? "no" : "perhaps"}{/if}')).toEqual(['yes', 'no', 'perhaps']);
	expect(seen('{#snippet foot()}<i>{n ? `${n} left` : ""}</i>{/snippet}')).toEqual(['… left']);
	expect(seen('<input aria-label="Name" placeholder={a || "none"} class="not this" />')).toEqual([
		'Name',
		'none'
	]);
	expect(seen('<Field label="Work at {name}" is="share" size={6} />')).toEqual(['Work at']);
	expect(seen('<b onclick={() => tell("It is done.")}></b>')).toEqual(['It is done.']);
	expect(seen('<style>b::after { content: "or so" }</style><b class="x y">…</b>')).toEqual([
		'"or so"'
	]);
	expect(seen('<script>const a = { label: "Name", id: "name" };</script>')).toEqual(['Name']);
	expect(
		findEnglish('const a = `change ${b} of ${c}`;\nf("a.b c"); throw new Error("no way");', false)
	).toEqual([{ line: 1, words: 'change … of …' }]);
	expect(findEnglish('const a: "of this" = b as "of that"; import("./of it");', false)).toEqual([]);
});

test('a page says nothing that does not stand in src/lib/text/', () => {
	const left = files
		.filter((file) => !OPEN.includes(dirname(file)))
		.flatMap((file) => english(file).map(({ line, words }) => `${file}:${line}: ${words}`));
	expect(left).toEqual([]);
});

test('what is excused is there', () => {
	const excused = Object.entries(NOT_READ).flatMap(([file, words]) => {
		const there = findEnglish(readFileSync(join(root, file), 'utf8'), file.endsWith('.svelte'));
		return words.filter((each) => !there.some(({ words }) => words === each));
	});
	expect(excused).toEqual([]);
});

// The guides, run: every figure that a page states is what its stream gives, and what it quotes of the file stands there.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, parseDocument, runAll, type StreamDocument, type Summary } from '#sim';

const folder = resolve(import.meta.dirname, '../docs/guides');
const files = readdirSync(folder);
const guides = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));

const text = (file: string) => readFileSync(join(folder, file), 'utf8');

function read(guide: string): StreamDocument {
	const parsed = parseDocument(text(`${guide}.json`));
	if (!parsed.ok) throw new Error(parsed.issues[0].message);
	return parsed.value;
}

function run(document: StreamDocument): Summary {
	const stages = runAll({ document });
	let stage = stages.next();
	while (!stage.done) stage = stages.next();
	if (!stage.value.ok) throw new Error(stage.value.issues[0].message);
	return stage.value.value;
}

interface Statement {
	scenario: string;
	/** In the scenario's summary. */
	path: string;
	/** The figure, to as many digits as are true. */
	stated: string;
}

/** What the tables of a page state: a figure a row, a scenario a column. */
function readStatements(page: string): Statement[] {
	const statements: Statement[] = [];
	let scenarios: string[] = [];
	for (const line of page.split('\n').filter((line) => line.startsWith('|'))) {
		const [first, ...cells] = line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim().replaceAll('`', ''));
		if (first === 'Figure') scenarios = cells;
		else if (!first.startsWith('---'))
			cells.forEach((stated, i) =>
				statements.push({ scenario: scenarios[i], path: first, stated })
			);
	}
	return statements;
}

/** The figure at a path; of an estimate its value. */
function figureAt(summary: Summary, { scenario, path }: Statement): number {
	let value: unknown = summary.scenarios[scenario];
	for (const part of path.split('.')) value = (value as Record<string, unknown>)[part];
	return typeof value === 'number' ? value : (value as { value: number }).value;
}

/** Is the piece somewhere in the whole? Of an object some fields are enough. */
function holds(whole: unknown, piece: unknown): boolean {
	if (matches(whole, piece)) return true;
	return (
		typeof whole === 'object' &&
		whole !== null &&
		Object.values(whole).some((part) => holds(part, piece))
	);
}

function matches(whole: unknown, piece: unknown): boolean {
	if (typeof piece !== 'object' || piece === null) return whole === piece;
	if (typeof whole !== 'object' || whole === null) return false;
	if (Array.isArray(piece)) return JSON.stringify(whole) === JSON.stringify(piece);
	return Object.entries(piece).every(([field, part]) =>
		matches((whole as Record<string, unknown>)[field], part)
	);
}

test('every stream has its page, every page its stream and its line in the table of contents', () => {
	const pages = files.filter((file) => file.endsWith('.md') && file !== 'README.md');
	expect(pages).toEqual(guides.map((guide) => `${guide}.md`));
	for (const page of pages) expect(text('README.md')).toContain(`(${page})`);
});

describe.each(guides)('%s', (guide) => {
	const document = read(guide);
	const page = text(`${guide}.md`);
	const statements = readStatements(page);

	test('has nothing to be warned of', () => {
		expect(check(document)).toEqual([]);
	});

	test('every figure it states is what the stream gives', () => {
		const summary = run(document);
		expect(statements.length).toBeGreaterThan(3);
		const found = statements.map((statement) => ({
			...statement,
			stated: figureAt(summary, statement).toFixed(statement.stated.split('.')[1]?.length ?? 0)
		}));
		expect(found).toEqual(statements);
	});

	test('every scenario of the file is in a table', () => {
		const told = new Set(statements.map(({ scenario }) => scenario));
		expect([...told].sort()).toEqual(
			['baseline', ...document.redesigns!.map(({ id }) => id)].sort()
		);
	});

	test('what it quotes of the file stands there', () => {
		const quotes = [...page.matchAll(/```json\n(.*?)```/gs)].map(
			([, json]) => JSON.parse(json) as unknown
		);
		expect(quotes.length).toBeGreaterThan(0);
		for (const quote of quotes) expect(holds(document, quote), JSON.stringify(quote)).toBe(true);
	});
});

// Whole summaries worked out by hand: a stream of a few items, and the figures that a promise of the format gives them. Beside tests/byhand,
// which follows items, these are about what the summary makes of them: effort, cost, utilization, averages over time, and the moves.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '#sim';
import { ask } from './ask.ts';

interface Case {
	promise: string;
	document: unknown;
	/** By path in the summary, in the unit of the document: the number (of an estimate its value), the word, or null. */
	figures: Record<string, number | string | null>;
}

const folder = join(import.meta.dirname, 'reckoned');
const cases = readdirSync(folder).map((file) => ({
	name: file.replace('.json', ''),
	...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case)
}));

function find(summary: unknown, path: string): unknown {
	const found = path
		.split('/')
		.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], summary);
	const isEstimate = typeof found === 'object' && found !== null && 'value' in found;
	return isEstimate ? found.value : found;
}

test('there are as many as there were', () => {
	expect(cases.length).toBeGreaterThanOrEqual(50);
});

describe.each(cases)('$name: $promise', ({ document, figures }) => {
	const parsed = parseDocument(document);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
	const summary = ask(parsed.value);

	test.each(Object.entries(figures))('%s is %s', (path, figure) => {
		const found = find(summary, path);
		if (typeof figure === 'number') expect(found).toBeCloseTo(figure, 9);
		else expect(found).toBe(figure);
	});
});

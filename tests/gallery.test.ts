// The gallery shows every example, says what a run of it says, and each of them can be run as it is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, parseDocument } from '#sim';
import { measureExample } from '../scripts/gallery.mjs';
import figures from '../src/routes/gallery/figures.json' with { type: 'json' };
import { GALLERY } from '../src/lib/text/gallery.ts';

const folder = join(import.meta.dirname, '../static/examples');
const files = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.slice(0, -'.json'.length));
const read = (id: string) => readFileSync(join(folder, `${id}.json`), 'utf8');
const STARTS = ['feature', 'decision', 'permit', 'campaign'];

test('no example is left out, and none is named that is not there', () => {
	const shown = GALLERY.flatMap(({ entries }) => entries.map(({ id }) => id));
	expect(shown.toSorted()).toEqual(files.toSorted());
	expect(Object.keys(figures).toSorted()).toEqual(files.toSorted());
});

describe.each(files)('%s', (id) => {
	test('can be run as it is, without a warning', () => {
		const parsed = parseDocument(read(id));
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
		expect(check(parsed.value)).toEqual([]);
	});
});

// Whole runs of all ten would take minutes: those that take a second stand for the others, which the same script measured.
test.each(['hospital-admission', 'campaign', 'blank'] as const)(
	'%s: its figures are those of a run (`npm run gallery` makes them anew)',
	(id) => {
		expect(measureExample(id)).toEqual(figures[id]);
	},
	120_000
);

test.each(STARTS)('%s: says that it is illustrative, and marks every step as guessed', (id) => {
	const { notes, steps, redesigns } = JSON.parse(read(id)) as {
		notes: string[];
		steps: { measured: { how: string } }[];
		redesigns: { why?: string }[];
	};
	expect(notes[0]).toMatch(/^Illustrative: /);
	for (const { measured } of steps) expect(measured).toEqual({ how: 'guessed' });
	expect(redesigns.length).toBeGreaterThan(0);
	for (const { why } of redesigns) expect(why).toBeTruthy();
});

// The engine beside theory. The same cases make docs/validation.md: `npm run validation`.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read } from './ask.ts';
import { chapters } from './cases/index.ts';
import { compare, type Compared } from './compare.ts';
import { createReport, REPORT } from './report.ts';

const PATIENCE = 120_000;
const compared = new Map<string, Compared>();

test('every stream is run the same: 30 replications, the seed its own name', () => {
	for (const { stream } of chapters.flatMap(({ cases }) => cases))
		expect(read(stream).run, stream).toMatchObject({ seed: stream, replications: 30 });
});

describe.each(chapters)('$title', ({ cases }) => {
	// With right figures one of them is off by four standard errors for 0.04% of seeds (Student's t with 29 degrees of freedom), so about one of
	// the 200 for one seed in twelve. The seeds are fixed: a failure means that something has changed.
	test.each(cases)(
		'$stream',
		(one) => {
			const result = compare(one);
			compared.set(one.stream, result);
			for (const { name, truth, value, standardError } of result.figures) {
				const off = Math.abs(value - truth);
				const said = `${name}: ${value} for ${truth}, ${(off / standardError).toFixed(2)} standard errors`;
				expect(off, said).toBeLessThan(4 * standardError);
				// Sharp enough to see what is wrong.
				expect(standardError, said).toBeLessThan(0.025 * truth);
			}
		},
		PATIENCE
	);
});

test('docs/validation.md is what `npm run validation` writes', async () => {
	const found = chapters.map(({ title, cases }) => ({
		title,
		cases: cases.map(({ stream }) => compared.get(stream)!)
	}));
	expect(readFileSync(REPORT, 'utf8')).toBe(await createReport(found));
	// Of intervals of 95% about 95% hold the truth; figures of one run hang together, so it scatters by some 2 points.
	const figures = [...compared.values()].flatMap((one) => one.figures);
	const covered = figures.filter(({ low, high, truth }) => low <= truth && truth <= high);
	expect(covered.length / figures.length).toBeGreaterThan(0.88);
});

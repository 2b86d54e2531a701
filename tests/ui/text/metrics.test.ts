import { expect, test } from 'vitest';
import type { Figures } from '#sim';
import { formatReport } from '../../../src/cli/report.ts';
import { listMetrics } from '../../../src/lib/text/metrics.ts';
import { PART_NAMES } from '../../../src/lib/text/parts.ts';
import { estimate, stream, summarize } from './figures.ts';

const RARE = {
	late: 'Later than promised',
	cost: 'Cost per finished item',
	backlog: 'Waiting to be let in'
};

test.each(Object.entries(RARE))('%s has a row where there is such a thing', (id, label) => {
	const summary = summarize();
	const ids = () => listMetrics(stream, summary).map((metric) => metric.id);
	expect(ids()).not.toContain(id);
	expect(formatReport(stream, summary)).not.toContain(label);
	// A redesign can bring it: a door, a price, a promise.
	(summary.scenarios.idea as unknown as Figures)[id as keyof typeof RARE] = estimate(0.5);
	expect(ids()).toContain(id);
	expect(formatReport(stream, summary)).toContain(label);
});

test('never late is worth a row', () => {
	const summary = summarize();
	summary.scenarios.baseline.late = estimate(0, 0);
	expect(formatReport(stream, summary)).toMatch(/^Later than promised +0/m);
});

test('the report calls the causes of waiting what the page calls them, with the field’s term', () => {
	expect(formatReport(stream, summarize())).toContain(`${PART_NAMES.pickup} (pickup)`);
});

test('the report says how long as it was set, each in its unit', () => {
	expect(formatReport(stream, { ...summarize(), horizon: 168, warmup: 43.68 })).toContain(
		'Simulated for 7 days, the first 43.68 hours to warm up;'
	);
});

import { expect, test } from 'vitest';
import { formatRow, listRowGroups } from '../../../src/lib/text/rows.ts';
import { estimate, stream, summarize } from './figures.ts';

const ids = ['baseline', 'idea'];
const titles = (summary = summarize(), document: typeof stream = stream) =>
	listRowGroups(document, summary).map(({ title }) => title);

function read(id: string, summary = summarize()) {
	const row = listRowGroups(stream, summary)
		.flatMap(({ rows }) => rows)
		.find((each) => each.id === id)!;
	return formatRow(row, summary, ids, 'baseline', 'idea');
}

test('a stream of one kind has the whole and its people; of several, each kind', () => {
	expect(titles()).toEqual([null, 'People and money']);
	const summary = summarize();
	const { leadTime, throughput } = summary.scenarios.baseline;
	for (const scenario of Object.values(summary.scenarios))
		scenario.work = { pr: { leadTime, throughput }, fix: { leadTime, throughput } };
	const two = { ...stream, work: { ...stream.work, fix: { ...stream.work.pr, name: 'Hotfix' } } };
	expect(titles(summary, two)).toEqual([null, 'Pull request', 'Hotfix', 'People and money']);
});

test('a row has the digits of the sentences, and the difference those of the row', () => {
	const texts = read('p50');
	expect(texts.values).toEqual({ baseline: '14.2 d', idea: '3.1 d' });
	expect(texts.change).toBe('−11.1 d');
	expect(texts.interval).toBe('−11.2 … −11.0');
});

test('what one unit would leave nothing of is told in its own', () => {
	const summary = summarize();
	summary.scenarios.idea.leadTime.p50 = estimate(0.4, 0.01);
	expect(read('p50', summary).values).toEqual({ baseline: '14.2 d', idea: '24 min' });
});

test('shares differ by points; what is the same says so', () => {
	const summary = summarize();
	summary.comparisons.idea.flowEfficiency = estimate(0.043, 0.001);
	expect(read('flow', summary).change).toBe('+4.3 points');
	summary.comparisons.idea.effort = estimate(0, 0);
	expect(read('effort', summary)).toMatchObject({ change: 'the same', interval: '' });
});

test('without a comparison there are the figures alone', () => {
	const summary = summarize();
	summary.comparisons = {};
	expect(read('p50', summary)).toMatchObject({ change: '—', interval: '' });
});

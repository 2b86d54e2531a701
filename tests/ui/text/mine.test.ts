import { expect, test } from 'vitest';
import {
	listMineRows,
	MINE,
	tellMineTroubles,
	type MineColumn
} from '../../../src/lib/text/mine.ts';
import { plain } from '../../../src/lib/text/sentence.ts';
import { estimate, stream, summarize } from './figures.ts';

function column(whose: string, summary = summarize(), id = 'baseline'): MineColumn {
	const figures = summary.scenarios[id];
	return { key: `${whose}-${id}`, whose, id, name: id, document: stream, summary, figures };
}
const row = (label: string, columns: MineColumn[]) =>
	listMineRows(columns)
		.find((each) => each.label === label)!
		.cells.map(({ text }) => text);

test('a row has one unit, whatever the two files are told in', () => {
	const own = summarize();
	const days = (hours: number) => estimate(hours / 24, 0.01);
	own.unit = 'd';
	own.scenarios.baseline.leadTime.p50 = days(30);
	own.scenarios.baseline.throughput = estimate(3, 0.01);
	const columns = [column(MINE.shared), column(MINE.mine, own)];
	const shared = columns[0].figures.leadTime.p50!.value;
	expect(row('Median lead time', columns)).toEqual([`${(shared / 24).toFixed(1)} d`, '1.3 d']);
	expect(row('Finished', columns)[1]).toBe('21.0 a week');
});

test('a queue that grows without end is said, in the words of the comparison, and chooses no unit', () => {
	const own = summarize();
	Object.assign(own.scenarios.baseline, {
		stable: false,
		unstable: [{ step: stream.steps[0].id, perWeek: 12, low: 11, high: 13 }]
	});
	own.scenarios.baseline.leadTime.p50 = estimate(40_000, 10);
	const columns = [column(MINE.shared), column(MINE.mine, own)];
	const told = tellMineTroubles(columns).map(plain);
	expect(told).toHaveLength(1);
	expect(told[0]).toMatch(/^Mine, baseline: at .+ the queue grows without end, by 12 a week/);
	expect(row('Median lead time', columns)[0]).toMatch(/ d$/);
	expect(tellMineTroubles([column(MINE.shared)])).toEqual([]);
});

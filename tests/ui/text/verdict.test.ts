import type { Also, Summary } from '#sim';
import { describe, expect, test } from 'vitest';
import { tellIdeas } from '../../../src/lib/text/best.ts';
import { plain } from '../../../src/lib/text/sentence.ts';
import { tellComparison, tellEffect, tellKinds, tellMoney } from '../../../src/lib/text/verdict.ts';
import { tellSafety } from '../../../src/lib/text/escaped.ts';
import { estimate, stream, summarize } from './figures.ts';

const document = {
	...stream,
	work: { pr: stream.work.pr, fix: { name: 'Hotfix', arrives: { of: 'pr', share: 0.1 } } },
	redesigns: [...stream.redesigns!, { id: 'other', name: 'Fewer gates', moves: [] }]
};
const nothing: Also = { escaped: null, weeklyCost: null, late: {} };

/** Two kinds: the median of each now, and how each changes. */
function withKinds(pr: [number, number], fix: [number, number], also: Partial<Also> = {}): Summary {
	const summary = summarize();
	const kind = (value: number, half: number) => {
		const own = estimate(value, half);
		return { leadTime: { mean: own, p50: own, p85: own, p95: own }, throughput: own };
	};
	for (const [scenario, sign] of [
		[summary.scenarios.baseline, 0],
		[summary.scenarios.idea, 1]
	] as const)
		scenario.work = {
			pr: kind(340 + sign * pr[0], 1),
			fix: kind(20 + sign * fix[0], 1)
		};
	summary.comparisons.idea.work = { pr: kind(...pr), fix: kind(...fix) };
	summary.pairs = {
		baseline: {
			idea: {
				comparison: summary.comparisons.idea,
				also: { ...nothing, ...also },
				waterfall: {},
				falls: null as never,
				holdUp: { shares: {}, nobody: null, most: null }
			}
		}
	};
	return summary;
}

const kinds = (summary: Summary) => {
	const sentence = tellKinds(document, summary, 'idea');
	return sentence && plain(sentence);
};

describe('kinds of work', () => {
	test('the one that gets slower though the whole gets faster is said first', () => {
		const summary = withKinds([-270, 2], [29, 3]);
		expect(kinds(summary)).toBe('Hotfix (+29 h) takes longer, though the whole gets faster.');
		expect(plain(tellComparison(document, summary, 'idea'))).toMatch(
			/^Hotfix .* though the whole gets faster\. Side by side takes the median/
		);
	});

	test('nothing is said while the interval holds zero, or where the whole gets slower too', () => {
		expect(kinds(withKinds([-270, 2], [29, 40]))).toBeNull();
		const slower = withKinds([-270, 2], [29, 3]);
		slower.comparisons.idea.leadTime.p50 = estimate(30, 1);
		expect(kinds(slower)).toBeNull();
	});

	test('hardly anything is nothing', () => {
		expect(kinds(withKinds([-270, 2], [0.1, 0.01]))).toBeNull();
	});

	test('a promise that is broken more often counts too', () => {
		const late = { late: { pr: estimate(-0.2, 0.01), fix: estimate(0.12, 0.01) } };
		expect(kinds(withKinds([-270, 2], [-1, 0.2], late))).toBe(
			'Hotfix (+12 points) is late more often, though the whole gets faster.'
		);
	});
});

describe('money', () => {
	const money = (weeklyCost: Also['weeklyCost']) => {
		const sentence = tellMoney(withKinds([-270, 2], [0, 0], { weeklyCost }), 'idea');
		return sentence && plain(sentence);
	};

	test('is what a week saves, or costs, with its interval', () => {
		expect(money(estimate(-1240, 100))).toBe(
			'It saves 1,200 a week in people’s work (95%: 1,100 … 1,300).'
		);
		expect(money(estimate(300, 20))).toContain('It costs 300 a week more');
	});

	test('is withheld where it could not be told, and silent where no cost is given', () => {
		expect(money(estimate(-10, 100))).toContain('No change in what the work costs could be told');
		expect(money(null)).toBeNull();
	});
});

describe('two redesigns', () => {
	/** The second against the first. */
	function between(): Summary {
		const summary = withKinds([-270, 2], [-1, 0.1]);
		summary.scenarios.other = structuredClone(summary.scenarios.idea);
		const own = estimate(-24, 1);
		const comparison = structuredClone(summary.comparisons.idea);
		comparison.leadTime = { mean: own, p50: own, p85: own, p95: own };
		summary.scenarios.other.leadTime.p50 = estimate(50);
		summary.pairs!.idea = {
			other: {
				comparison,
				also: { ...nothing, escaped: estimate(3, 1) },
				waterfall: {},
				falls: null as never,
				holdUp: { shares: {}, nobody: null, most: null }
			}
		};
		return summary;
	}

	test('are compared with each other, not with now', () => {
		expect(plain(tellComparison(document, between(), 'other', 'idea'))).toMatch(
			/^Fewer gates, instead of Side by side, takes the median from 3\.08 to 2\.08 days\./
		);
		expect(plain(tellSafety(between(), 'other', 'idea')!)).toContain(
			'More flaws get through: +3 per 1,000 (95%: 2 … 4)'
		);
		expect(plain(tellEffect(between(), 'other', 'idea')!)).toContain('−1.00 d');
	});

	test('that the summary does not compare say nothing', () => {
		expect(tellComparison(document, between(), 'idea', 'other')).toEqual([]);
		expect(tellEffect(between(), 'idea', 'other')).toBeNull();
	});
});

describe('ideas', () => {
	const ideas = (summary: Summary | null, redesigns = document.redesigns) =>
		plain(tellIdeas({ ...document, redesigns }, summary));

	test('are counted before there are figures, and asked for where there are none', () => {
		expect(ideas(null)).toBe('Two ideas. Drag a number; every answer below follows.');
		expect(ideas(null, [])).toMatch(/^No idea yet\./);
	});

	test('what brings most is named, with what it brings', () => {
		expect(ideas(summarize())).toMatch(
			/^Two ideas\. Most comes of Side by side: half are done 11\.\d days sooner\.$/
		);
		expect(ideas(summarize(), [document.redesigns[0]])).toMatch(
			/^One idea\. With Side by side, half are done 11\.\d days sooner\.$/
		);
	});

	test('the next best is named too while it can’t be told whether it brings less', () => {
		const summary = summarize();
		summary.scenarios.other = summary.scenarios.idea;
		summary.comparisons.other = structuredClone(summary.comparisons.idea);
		const next = summary.comparisons.other.leadTime.p50!;
		for (const key of ['value', 'low', 'high'] as const) next[key] = next[key]! + 1;
		const pair = (half: number) => ({
			comparison: { ...summary.comparisons.idea, leadTime: { p50: estimate(1, half) } }
		});
		summary.pairs = { idea: { other: pair(3) } } as never;
		expect(ideas(summary)).toMatch(
			/With Side by side, half are done 11\.\d days sooner\. Whether Fewer gates brings less can’t be told\.$/
		);
		summary.pairs = { idea: { other: pair(0.5) } } as never;
		expect(ideas(summary)).toMatch(
			/Most comes of Side by side: half are done 11\.\d days sooner\.$/
		);
	});

	test('none is named while that is open, or where its queue grows without end', () => {
		const open = summarize();
		open.comparisons.idea.leadTime.p50 = estimate(-3, 20);
		const growing = summarize();
		growing.scenarios.idea.stable = false;
		for (const summary of [open, growing])
			expect(ideas(summary)).toBe('Two ideas. Drag a number; every answer below follows.');
	});
});

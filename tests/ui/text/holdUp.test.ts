// Who holds work up is named only where the interval of the lead leaves no doubt.
import { describe, expect, test } from 'vitest';
import type { HoldUpChange } from '#sim';
import { nameHolders, tellHolders, tellHoldUp, tellMove } from '../../../src/lib/text/holdUp.ts';
import { plain } from '../../../src/lib/text/sentence.ts';
import { tellConstraint } from '../../../src/lib/text/sentences.ts';
import { tellComparison } from '../../../src/lib/text/verdict.ts';
import { estimate, holdUp, stream, summarize } from './figures.ts';

/** Two that hold work up about as often: 10 points apart, half of them by chance. */
function tied(id: 'baseline' | 'idea') {
	const summary = summarize();
	const { people, share } = summary.scenarios[id].bottleneck;
	const other = people === 'team' ? 'api' : 'team';
	summary.views![id].holdUp = holdUp(people!, other, share, 0.3);
	return summary;
}

const move = (summary = summarize()) => {
	const sentence = tellMove(stream, summary, 'baseline', 'idea');
	return sentence && plain(sentence);
};
const changed = (change: Partial<HoldUpChange>) => {
	const summary = summarize();
	Object.assign(summary.pairs!.baseline.idea.holdUp, change);
	return summary;
};

describe('who holds work up', () => {
	test('is both where the lead could be chance', () => {
		const summary = tied('baseline');
		expect(plain(tellConstraint(stream, summary, 'baseline'))).toBe(
			'Work is held up by Maintainers 40% of the time and by API reviewers 30%: by which of them more can’t be told.'
		);
		expect(nameHolders(stream, summary, 'baseline')).toBe('Maintainers or API reviewers');
		expect(tellHolders(stream, summary, 'baseline')).toBe('Maintainers 40% or API reviewers 30%');
		expect(tellHolders(stream, summary, 'idea')).toBe('API reviewers 27%');
	});

	test('is the only one who ever does, and without an interval nobody is put first', () => {
		const summary = tied('baseline');
		Object.assign(summary.views!.baseline.holdUp, { next: null });
		expect(nameHolders(stream, summary, 'baseline')).toBe('Maintainers');
		const one = summarize();
		one.views!.baseline.holdUp.lead = { value: 0.1, low: null, high: null };
		expect(nameHolders(stream, one, 'baseline')).toBe('Maintainers or API reviewers');
	});
});

describe('how the jam moves', () => {
	test('is withheld while it is open who comes first, before or after, and at a first look', () => {
		expect(move()).toMatch(/^The jam moves from Maintainers to API reviewers/);
		expect(move(tied('baseline'))).toBeNull();
		expect(move(tied('idea'))).toBeNull();
		const look = tellComparison(stream, summarize(), 'idea', 'baseline', true);
		expect(plain(look)).toBe('Side by side takes the median from 14.2 to 3.1 days.');
	});

	test('is smaller or bigger only where its interval says so', () => {
		expect(move()).toContain(', and gets smaller:');
		expect(move(changed({ most: estimate(-0.14, 0.2) }))).not.toContain('smaller');
		expect(move(changed({ most: estimate(0.14, 0.02) }))).toContain(', and gets bigger:');
		expect(move(changed({ most: estimate(-0.05, 0.02) }))).not.toContain('smaller');
	});

	test('nobody comes or goes only where that is told', () => {
		const gone = (half: number) => {
			const summary = changed({ nobody: estimate(0.3, half) });
			summary.scenarios.idea.bottleneck.nobody = 0.9;
			return move(summary);
		};
		expect(gone(0.1)).toContain('after that nobody does');
		expect(gone(0.4)).toBeNull();
	});
});

describe('the title of the chart', () => {
	const now = { id: 'baseline', name: 'Now' };
	const then = { id: 'idea', name: 'Side by side' };
	const rows = [
		{ people: 'team', shares: [0.41, 0.17] },
		{ people: 'api', shares: [0.31, 0.27] },
		{ people: null, shares: [0.59, 0.73] }
	];
	const title = (summary = summarize(), pair = [now, then]) =>
		plain(tellHoldUp(summary, rows, pair, (people) => people ?? 'Nobody'));

	test('names the largest change that is told', () => {
		expect(title()).toBe('team hold it up 41% of the time now, 17% with Side by side');
		expect(title(changed({ shares: { team: estimate(-0.2, 0.3), api: estimate(0, 0.3) } }))).toBe(
			'Nobody holds it up 59% of the time now, 73% with Side by side'
		);
	});

	test('says that nothing changes only where that is so', () => {
		const shares = (half: number) => ({ team: estimate(0, half), api: estimate(0, half) });
		expect(title(changed({ shares: shares(0), nobody: estimate(0, 0) }))).toBe(
			'Who holds it up does not change'
		);
		expect(title(changed({ shares: shares(0.2), nobody: estimate(0, 0.2) }))).toBe(
			'No change in who holds it up could be told'
		);
	});

	test('of one stream gives the largest share, where it is known', () => {
		expect(title(summarize(), [now])).toBe('Nobody holds it up 59% of the time');
		const wide = summarize();
		wide.views!.baseline.holdUp.nobody = estimate(0.59, 0.4);
		expect(title(wide, [now])).toBe('Who holds it up');
	});
});

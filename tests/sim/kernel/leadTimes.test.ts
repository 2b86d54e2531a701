import { describe, expect, test } from 'vitest';
import { EXACT_LIMIT, LeadTimes } from '../../../sim/kernel/leadTimes.ts';
import { BUCKETS, RELATIVE_ERROR } from '../../../sim/numerics/index.ts';
import { createKey, uniform } from '../../../sim/random/keys.ts';
import { createReading } from '../../../sim/stats/figures.ts';
import { labels, observe } from '../stats/observed.ts';

const { a, b } = createKey('lead times', 0);
/** Whole milliseconds from 0 to a month, most of them short. */
const lead = (i: number) => Math.floor(3e9 * uniform(a, b, 1, i) ** 4);
const kindOf = (i: number) => (i % 3 === 0 ? 1 : 0);

function fill(leads: LeadTimes, count: number): void {
	for (let i = 0; i < count; i++) leads.add(lead(i), kindOf(i));
}

/** As statistics read it, in milliseconds; `ages` of items of the first kind that are still inside. */
function read(leads: LeadTimes, ages = new Float64Array()) {
	const observed = { ...leads.observed(), finished: leads.finished };
	return createReading(observe({ labels: { ...labels, kinds: ['a', 'b'] }, ...observed, ages }), 1);
}

const exactly = (count: number, isOf: (i: number) => boolean) =>
	Float64Array.from(Array.from({ length: count }, (_, i) => i).filter(isOf), lead).sort();

describe('lead times', () => {
	test('are kept up to the bound, and only counted beyond it', () => {
		const leads = new LeadTimes(2);
		fill(leads, EXACT_LIMIT);
		expect(leads.observed()).toMatchObject({ leadCounts: null });
		expect(leads.observed().leadTimes).toEqual(
			Float64Array.from({ length: EXACT_LIMIT }, (_, i) => lead(i))
		);
		leads.add(7, 1);
		const { leadTimes, leadCounts, finishedByKind, leadSums } = leads.observed();
		expect(leadTimes.length).toBe(0);
		const counted = [0, 1].map((kind) =>
			leadCounts!.subarray(kind * BUCKETS, (kind + 1) * BUCKETS).reduce((sum, n) => sum + n, 0)
		);
		expect(counted).toEqual([...finishedByKind]);
		expect(finishedByKind[0] + finishedByKind[1]).toBe(EXACT_LIMIT + 1);
		const sum = exactly(EXACT_LIMIT, () => true).reduce((sum, time) => sum + time, 0);
		expect(leadSums[0] + leadSums[1]).toBe(sum + 7);
	});

	test.each([EXACT_LIMIT, EXACT_LIMIT + 1, 2 * EXACT_LIMIT])(
		'of %d items: quantiles of all and of each kind, exact or within 1 ÷ 1,024, the mean always exact',
		(count) => {
			const leads = new LeadTimes(2);
			fill(leads, count);
			const error = count <= EXACT_LIMIT ? 0 : RELATIVE_ERROR;
			const { all, kinds } = read(leads);
			for (const [{ order, mean }, truth] of [
				[all, exactly(count, () => true)],
				[kinds[0], exactly(count, (i) => kindOf(i) === 0)],
				[kinds[1], exactly(count, (i) => kindOf(i) === 1)]
			] as const) {
				expect(mean).toBe(truth.reduce((sum, time) => sum + time, 0) / truth.length);
				for (let rank = 0; rank < truth.length; rank += 1009)
					expect(Math.abs(order(rank) - truth[rank])).toBeLessThanOrEqual(error * truth[rank]);
			}
		}
	);

	test('with items inside: a quantile at or above the youngest age is open, counted or not', () => {
		for (const count of [EXACT_LIMIT, EXACT_LIMIT + 1]) {
			const leads = new LeadTimes(2);
			fill(leads, count);
			const { all, kinds } = read(leads, Float64Array.of(1e9));
			// A quarter-power law: 1e9 of 3e9 is reached by the share (1/3)^¼ = 0.76.
			expect(all.quantile(0.7)).toBeLessThan(1e9);
			expect(all.quantile(0.8)).toBe(Infinity);
			expect(kinds[0].quantile(0.8)).toBe(Infinity);
			expect(kinds[1].quantile(0.8)).toBeGreaterThan(1e9);
		}
	});

	test('of the replication before nothing is left', () => {
		const fresh = new LeadTimes(2);
		fill(fresh, EXACT_LIMIT + 5);
		const used = new LeadTimes(2);
		for (let i = 0; i < EXACT_LIMIT + 99; i++) used.add(5, 1);
		used.clear();
		expect(used.observed()).toMatchObject({ leadCounts: null, leadSums: Float64Array.of(0, 0) });
		fill(used, EXACT_LIMIT + 5);
		expect(used.observed()).toEqual(fresh.observed());
	});
});

// How long things take when some are not over yet.
import alea from 'seedrandom/lib/alea.js';

/** @typedef {{ hours: number, isOver: boolean }} Stay how long something took, or has taken so far */

/**
 * Steps of the Kaplan-Meier estimate: what is not over counts as at least its age (Kaplan & Meier, JASA 53, 1958).
 * @param {Stay[]} stays
 * @returns {{ hours: number, below: number }[]} share at or below
 */
function distribution(stays) {
	const sorted = [...stays].sort(
		(a, b) => a.hours - b.hours || Number(b.isOver) - Number(a.isOver)
	);
	let longer = 1;
	return sorted.flatMap(({ hours, isOver }, i) => {
		if (!isOver) return [];
		longer *= 1 - 1 / (sorted.length - i);
		return [{ hours, below: 1 - longer }];
	});
}

/**
 * The p-quantile in hours; beyond what was seen to end, the greatest age.
 * @param {Stay[]} stays @param {number} p
 */
export function quantile(stays, p) {
	const found = distribution(stays).find(({ below }) => below >= p - 1e-9);
	return found ? found.hours : Math.max(...stays.map(({ hours }) => hours));
}

/**
 * 95% interval of a quantile by resampling the items.
 * @param {Stay[]} stays @param {number} p @param {string} seed
 */
export function interval(stays, p, seed) {
	const random = alea(seed);
	const found = Array.from({ length: 1000 }, () =>
		quantile(
			stays.map(() => stays[Math.floor(random() * stays.length)]),
			p
		)
	).sort((a, b) => a - b);
	return [found[24], found[974]];
}

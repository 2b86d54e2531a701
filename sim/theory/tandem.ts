// Two exponential servers in series, with little room between them: who is done before there is a place waits where it is, and holds the first.
import { stationary } from './markov.ts';

/**
 * Items an hour where the first server never lacks work. Rates per hour; `places` between the two. G. C. Hunt, "Sequential arrays of waiting
 * lines", Operations Research 4 (1956).
 */
export function tandemCapacity(firstRate: number, secondRate: number, places: number): number {
	// At the second: 0 … places + 1 there, and one more that blocks the first.
	const p = stationary(places + 3, 1, (from, to) => (to > from ? firstRate : secondRate));
	return secondRate * (1 - p[0]);
}

/**
 * The same with Poisson arrivals before the first and room for all of them. leadTime: mean, in hours; blocked: how much of it is spent done, but held, at the
 * first. RangeError when overloaded. The Markov chain is solved with so many items at the first that more of them change nothing.
 */
export function tandem(
	arrivalRate: number,
	firstRate: number,
	secondRate: number,
	places: number
): { leadTime: number; blocked: number; wip: number } {
	const capacity = tandemCapacity(firstRate, secondRate, places);
	if (!(arrivalRate < capacity)) throw new RangeError(`overloaded: capacity ${capacity}`);
	// Phase: number at the second; places + 2 when one more is held at the first. Level: others at the first.
	const phases = places + 3;
	const solve = (levels: number) => {
		const p = stationary(levels * phases, phases, (from, to) => {
			const level = Math.floor(from / phases);
			const phase = from % phases;
			const up = Math.floor(to / phases) - level;
			const turn = (to % phases) - phase;
			if (up === 1 && turn === 0) return arrivalRate;
			if (up === -1 && turn === 1) return firstRate;
			if (up === 0 && turn === -1) return secondRate;
			return 0;
		});
		let wip = 0;
		let held = 0;
		for (let state = 0; state < p.length; state++) {
			wip += p[state] * (Math.floor(state / phases) + (state % phases));
			if (state % phases === phases - 1) held += p[state];
		}
		return { wip, held };
	};
	let levels = 64;
	let result = solve(levels);
	for (;;) {
		levels *= 2;
		const finer = solve(levels);
		const isDone = Math.abs(finer.wip - result.wip) < 1e-10 * finer.wip;
		result = finer;
		if (isDone) break;
		if (levels > 100_000) throw new RangeError('too close to full');
	}
	const { wip, held } = result;
	return { leadTime: wip / arrivalRate, blocked: held / arrivalRate, wip };
}

/**
 * How often each state of a continuous-time Markov chain is found. rate(from, to) per hour; states further than `reach` apart never follow each
 * other, and every state must be able to reach state 0. Without a subtraction, so without loss of digits: W. K. Grassmann, M. I. Taksar & D. P. Heyman,
 * "Regenerative analysis and steady state distributions for Markov chains", Operations Research 33 (1985).
 */
export function stationary(
	states: number,
	reach: number,
	rate: (from: number, to: number) => number
): Float64Array {
	const width = 2 * reach + 1;
	// rates[from × width + to − from + reach]
	const rates = new Float64Array(states * width);
	const at = (from: number, to: number) => from * width + to - from + reach;
	for (let from = 0; from < states; from++) {
		for (let to = Math.max(0, from - reach); to <= Math.min(states - 1, from + reach); to++) {
			if (to !== from) rates[at(from, to)] = rate(from, to);
		}
	}
	// Take the last state away, again and again: who went there goes where it leads.
	for (let last = states - 1; last > 0; last--) {
		const first = Math.max(0, last - reach);
		let out = 0;
		for (let to = first; to < last; to++) out += rates[at(last, to)];
		for (let from = first; from < last; from++) {
			const share = (rates[at(from, last)] /= out);
			if (share === 0) continue;
			for (let to = first; to < last; to++) {
				if (to !== from) rates[at(from, to)] += share * rates[at(last, to)];
			}
		}
	}
	const p = new Float64Array(states);
	p[0] = 1;
	let sum = 1;
	for (let state = 1; state < states; state++) {
		for (let from = Math.max(0, state - reach); from < state; from++) {
			p[state] += p[from] * rates[at(from, state)];
		}
		sum += p[state];
	}
	return p.map((share) => share / sum);
}

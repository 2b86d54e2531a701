/**
 * How often each of states 0 … n is found, where the state goes up by one at rate up(state) and down by one at rate down(state). It ends where
 * up is 0, or where what is left can't be seen any more (the rest being below 1e-17 of the whole). Gross et al., 4th ed., §2.1.
 */
export function birthDeath(
	up: (state: number) => number,
	down: (state: number) => number
): Float64Array {
	const weights = [1];
	let sum = 1;
	for (let state = 0; ; state++) {
		const weight = (weights[state] * up(state)) / down(state + 1);
		if (weight === 0) break;
		const isFalling = weight < weights[state];
		weights.push(weight);
		sum += weight;
		// A falling weight at ratio r leaves a rest of at most weight × r ÷ (1 − r), as long as the ratio does not rise.
		const ratio = weight / weights[state];
		if (isFalling && (weight * ratio) / (1 - ratio) < sum * 1e-17) break;
		if (state > 10_000_000) throw new RangeError('too many states');
	}
	return Float64Array.from(weights, (weight) => weight / sum);
}

/** Σ p(state) × value(state). */
export function average(p: Float64Array, value: (state: number) => number): number {
	return p.reduce((sum, share, state) => sum + share * value(state), 0);
}

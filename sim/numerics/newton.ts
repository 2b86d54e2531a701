/** A function's value and its slope. */
export type Tangent = [value: number, slope: number];

/**
 * Where an increasing function passes 0, to the last bits of y: Newton's steps, and halving wherever one would leave the
 * bracket. It passes 0 between low and high; ±Infinity is a value like any other.
 */
export function solveIncreasing(
	tangentAt: (y: number) => Tangent,
	guess: number,
	low: number,
	high: number
): number {
	let y = guess > low && guess < high ? guess : (low + high) / 2;
	for (let i = 0; i < 200; i++) {
		const [value, slope] = tangentAt(y);
		if (value > 0) high = y;
		else low = y;
		let next = y - value / slope;
		if (!(next >= low && next <= high)) next = (low + high) / 2;
		const step = Math.abs(next - y);
		y = next;
		if (step <= 4e-16 * Math.max(1, Math.abs(y))) break;
	}
	return y;
}

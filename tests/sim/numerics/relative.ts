/** How far off, as a share of what is expected; the distance itself where that is 0. */
export function relativeError(actual: number, expected: number): number {
	if (Object.is(actual, expected)) return 0;
	return Math.abs(expected === 0 ? actual : actual / expected - 1);
}

const value = new Float64Array(1);
const bits = new BigInt64Array(value.buffer);

/** How many doubles lie between two of the same sign, plus one. */
export function ulps(a: number, b: number): number {
	if (Object.is(a, b) || a === b) return 0;
	value[0] = a;
	const first = bits[0];
	value[0] = b;
	const distance = first - bits[0];
	return Number(distance < 0n ? -distance : distance);
}

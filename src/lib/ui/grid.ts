// The steps of a slider.

/**
 * The step of a native range: a number where all of its values are whole steps from `min`, so that the small steps of
 * assistive technology are ours; `any` where one is not, which a browser would otherwise move.
 */
export function stepOn(min: number, step: number, values: readonly number[]): number | 'any' {
	const isOff = (value: number) => {
		const steps = (value - min) / step;
		return Math.abs(steps - Math.round(steps)) > 1e-6;
	};
	return values.some(isOff) ? 'any' : step;
}

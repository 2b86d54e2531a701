// The rhythm of a series: after how many steps it repeats.
import { mean, sum } from 'd3';

/** Steps of the longest that is looked for: a quarter of weeks. */
const LONGEST = 13;
/** Rounds that must be seen, before a repetition is more than chance. */
const ROUNDS = 4;
/** Of all the variation, what a rhythm must explain. */
const MOST = 0.5;

/** The shortest number of steps after which most of the ups and downs return; 1 where they don't. */
export function findRhythm(values: number[]): number {
	const middle = mean(values) ?? 0;
	const whole = sum(values, (value) => (value - middle) ** 2);
	if (whole === 0) return 1;
	for (let length = 2; length <= LONGEST && values.length >= ROUNDS * length; length++) {
		const phases = Array.from({ length }, (_, phase) =>
			values.filter((_, i) => i % length === phase)
		);
		const explained = sum(phases, (phase) => phase.length * (mean(phase)! - middle) ** 2);
		// So much of it would be explained by chance, with so many phases.
		const byChance = (length - 1) / (values.length - 1);
		if (explained / whole > MOST + byChance * (1 - MOST)) return length;
	}
	return 1;
}

// A time in three numbers: where half of it lies, and its shortest and longest tenth.
import type { Sketch } from '#sim';
import { sayLength } from './duration.ts';

/** What was understood of a time: “half within 3.5 h; 1 in 10 under 2 h, 1 in 10 over 6 h”. `say` is for what is no time. */
export function tellSketch(
	{ p10, p50, p90, mean, isExact }: Sketch,
	say: (value: number) => string = sayLength
): string {
	const [low, half, high] = [p10, p50, p90].map(say);
	if (low === high && say(mean) === half) return `always ${half}`;
	const average = say(mean);
	const words =
		`half within ${half}; 1 in 10 ${low === half ? 'as short' : `under ${low}`}, ` +
		`1 in 10 over ${high}; ${mean === Infinity ? 'no average: it has no end' : `${average} on average`}`;
	return isExact ? words : `about: ${words}`;
}

import type { Distribution } from './distribution.ts';

/** The distributions that one number between 0 and 1 decides; mixes and sums take several. */
export type Simple = Exclude<Distribution, { kind: 'mix' } | { kind: 'sum' }>;

/** The distribution of one kind, as data. */
export type Of<K extends Distribution['kind']> = Extract<Distribution, { kind: K }>;

/** What is known of one kind of distribution. Values are in the scale of its parameters. */
export interface Family<D> {
	/** The smallest x that is not below with probability at least u; 0 ≤ u < 1. 0 at u = 0 where the support begins there. */
	quantile(d: D, u: number): number;
	/** The probability of x or less. */
	cdf(d: D, x: number): number;
	/** Infinity where there is none. */
	mean(d: D): number;
	/** Infinity where there is none. */
	variance(d: D): number;
	/** Where the support begins. */
	minimum(d: D): number;
	/** Where the support ends: Infinity where it doesn't. */
	maximum(d: D): number;
	/** The distribution of x × factor; factor > 0. */
	scale(d: D, factor: number): D;
	/** The quantile function with all that does not depend on u done beforehand; as quick as it can be made. */
	prepare(d: D): Turn;
}

/** Turns the number in an array's first place, a probability, into its quantile: in the midst of a run, a number that a function returns may cost memory. */
export type Turn = (x: Float64Array) => void;

/** What becomes of a number. */
export function turned(turn: Turn, u: number): number {
	const x = Float64Array.of(u);
	turn(x);
	return x[0];
}

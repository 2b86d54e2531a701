// Where time goes: by cause, and by the step or door at which it was spent.
import { CHARGES } from '../../sim/kernel/observations.ts';
import type { Item, Place, Token } from './world.ts';
import type { Step } from '../../sim/model/model.ts';

/** By the id of a step or block, or TOP: milliseconds in the order of CHARGES. */
export type Ladder = Map<string, number[]>;

/** The door of the whole stream. */
export const TOP = '(door)';

export interface Span {
	from: number;
	/** NaN: it is not over. */
	to: number;
}

/** Something waited for a place, or in its queue, and needs the people that its own step names. */
export interface Stood extends Span {
	place: Place;
	step: Step;
}

/** An item was blocked: at which step or block, before which place. */
export interface Held extends Stood {
	item: Item;
	at: string;
	/** It comes from no step: from outside, or from a block. */
	isOutside: boolean;
}

export function charge(token: Token, at: string, cause: number, time: number): void {
	token.charges[cause] += time;
	addTo(token.ladder, at, cause, time);
}

/** What one went through is what the other went through. */
export function addPath(from: Token, to: Token | Item): void {
	from.charges.forEach((time, cause) => (to.charges[cause] += time));
	for (const [at, times] of from.ladder)
		times.forEach((time, cause) => addTo(to.ladder, at, cause, time));
	for (const [at, time] of from.offHours) addOff(to, at, time);
}

/** Time at a step that fell off shift. */
export function addOff(to: Token | Item, at: string, time: number): void {
	to.offHours.set(at, (to.offHours.get(at) ?? 0) + time);
}

function addTo(ladder: Ladder, at: string, cause: number, time: number): void {
	const row = ladder.get(at) ?? CHARGES.map(() => 0);
	row[cause] += time;
	ladder.set(at, row);
}

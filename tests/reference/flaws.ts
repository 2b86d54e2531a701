// What is wrong with an item: mended, caught, let in.
import { hashText, partSalt, salt, uniform } from '../../sim/random/keys.ts';
import type { Flaw, Step } from '../../sim/model/model.ts';
import type { Item } from './world.ts';

/** The flaws with which the work itself arrives. */
export function arriveWithFlaws(item: Item, flaws: Flaw[]): void {
	for (const { id, perItem } of flaws)
		if (uniform(item.key.a, item.key.b, salt(id, 'flaws'), 0) < perItem)
			item.flaws.set(id, { isFound: false, sentTo: null });
}

/** A step is done; where the item must go back to, or null. */
export function handleFlaws(item: Item, step: Step, flaws: Flaw[], visit: number): string | null {
	const { a, b } = item.key;
	let back: string | null = null;
	for (const [id, { sentTo }] of item.flaws) if (sentTo === step.id) item.flaws.delete(id);
	for (const { id } of flaws) {
		const flaw = item.flaws.get(id);
		const chance = step.catches[id];
		const c = salt(step.id, 'flaws') ^ hashText(id);
		if (!flaw || chance === undefined || uniform(a, b, c, visit) >= chance) continue;
		if (!flaw.isFound) item.caught++;
		flaw.isFound = true;
		if (step.sendsBack === null) item.flaws.delete(id);
		else {
			flaw.sentTo ??= step.sendsBack;
			back = step.sendsBack;
		}
	}
	for (const { id } of flaws) {
		const chance = step.adds[id];
		const c = salt(step.id, 'flaws') ^ hashText(id);
		if (item.flaws.has(id) || chance === undefined) continue;
		if (uniform(a, b, partSalt(c, 1), visit) < chance)
			item.flaws.set(id, { isFound: false, sentTo: null });
	}
	return back;
}

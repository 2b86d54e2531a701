// Why an item waits, in three families (and plain waits, which nobody could have ended): the one place that says which cause belongs where.
import type { Cause } from '#sim';
import type { Part } from './parts.ts';

export type Family = 'unnoticed' | 'busy' | 'others' | 'planned';

export const FAMILIES: {
	id: Family;
	name: string;
	/** In a sentence: "67% of the time is …". */
	words: string;
	causes: Cause[];
}[] = [
	{
		id: 'unnoticed',
		name: 'nobody has noticed',
		words: 'waiting to be noticed',
		causes: ['handoff', 'pickup']
	},
	{
		id: 'busy',
		name: 'nobody is free',
		words: 'waiting until somebody is free',
		causes: ['queue', 'paused', 'blocked']
	},
	{ id: 'others', name: 'waiting for others', words: 'waiting for others', causes: ['batch'] },
	{ id: 'planned', name: 'planned wait', words: 'planned waiting', causes: ['delay'] }
];

/** In the order in which they are drawn: families stay together, work comes last. */
export const PARTS: Part[] = [...FAMILIES.flatMap((family) => family.causes), 'touch'];

export function familyOf(cause: Cause): Family {
	return FAMILIES.find((family) => family.causes.includes(cause))!.id;
}

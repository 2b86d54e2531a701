// Where a number comes from, in words: traced, estimated or guessed, by whom, and how long ago.
import type { ProvenanceDocument } from '#sim';
import { formatSetting } from './format.ts';

export type How = ProvenanceDocument['how'];

export const HOWS: { how: How; name: string; meaning: string }[] = [
	{ how: 'measured', name: 'traced', meaning: 'read off real items' },
	{ how: 'estimated', name: 'estimated', meaning: 'said by somebody who does it' },
	{ how: 'guessed', name: 'guessed', meaning: 'nobody has looked yet' }
];

/** What stands where nobody said where a number comes from. */
const UNSAID = 'source not said';

const DAY = 86_400_000;
const YEAR = 365.25;

/** Days from one date (2026-03-31) to another; NaN for what is no date. */
function countDays(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

function some(count: number, unit: string): string {
	return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

/** How long ago a date was, on a day: “today”, “3 weeks ago”. */
export function tellAge(on: string, today: string): string {
	const days = countDays(on, today);
	if (Number.isNaN(days)) return on;
	if (days < 0) return `on ${on}, still to come`;
	if (days === 0) return 'today';
	if (days === 1) return 'yesterday';
	if (days < 14) return some(days, 'day');
	if (days < 60) return some(Math.round(days / 7), 'week');
	if (days < 1.5 * YEAR) return some(Math.round((days / YEAR) * 12), 'month');
	return some(Math.round(days / YEAR), 'year');
}

/** One word: traced, estimated, guessed, or that nothing is said. */
export function nameOfHow(provenance: ProvenanceDocument | null): string {
	return HOWS.find(({ how }) => how === provenance?.how)?.name ?? UNSAID;
}

/** All that is known: “traced, from the log, 40 items, 8 months ago”. */
export function tellProvenance(provenance: ProvenanceDocument | null, today: string): string {
	if (!provenance) return UNSAID;
	const { from, n, on } = provenance;
	return [
		nameOfHow(provenance),
		from && `from ${from}`,
		n !== undefined && `${formatSetting(n)} ${n === 1 ? 'item' : 'items'}`,
		on && tellAge(on, today)
	]
		.filter(Boolean)
		.join(', ');
}

/** The form in which it is said. */
export const PROVENANCE = {
	title: (number: string) => `Where ${number} comes from`,
	chip: (number: string, told: string) => `${number}: ${told}`,
	how: 'How is it known?',
	from: 'From',
	fromOf: (number: string) => `Source of ${number}`,
	fromEmpty: 'who or what',
	items: 'Items',
	itemsOf: (number: string) => `Items behind ${number}`,
	itemsEmpty: 'how many',
	on: 'On',
	onOf: (number: string) => `Date of ${number}`,
	takeAway: 'Take this away: nobody knows'
} as const;

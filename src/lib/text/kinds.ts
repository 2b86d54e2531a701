// What can be said of a kind of work, and of how it arrives.
import type { FieldWords } from './fieldWords.ts';

export const KIND = {
	name: { name: 'What it is called', undo: 'name' },
	arrives: { name: 'Arrives', undo: 'arrivals' },
	priority: { name: 'Urgency', hint: 'higher goes first', empty: '0', undo: 'urgency' },
	due: {
		name: 'Promised within',
		hint: 'lead time, on the clock',
		empty: 'nothing promised',
		undo: 'promise'
	}
} satisfies Record<string, FieldWords>;

export const KINDS_PANEL = {
	what: 'a kind of work',
	nameOf: (name: string) => `Name of kind of work ${name}`,
	onlyOne: 'A stream needs a kind of work: add another first.'
} as const;

/** The ways in which work arrives, by the field of the file. */
export const WAYS = [
	['perWeek', 'so many a week, by chance'],
	['every', 'one after such a time'],
	['at', 'at these times'],
	['of', 'as a share of another kind'],
	['always', 'always some waiting (to find the most that can be done)']
] as const;

export const ARRIVALS = {
	how: (name: string) => `How ${name} arrives`,
	more: 'Other ways, hours of the week',
	less: 'Less',
	way: (name: string) => `In what way ${name} arrives`,
	every: (name: string) => `Time between two of ${name}`,
	at: (name: string) => `Times of arrival of ${name}`,
	atHint: 'Each counted from the first Monday, 00:00: one a line or with commas; paste them',
	count: (n: number) => (n === 1 ? '1 arrival' : `${n} arrivals`),
	of: (kind: string) => `of ${kind}`,
	ofKind: (name: string) => `${name} is a share of`,
	notOne: (word: string) => `“${word}” is not one time since Monday 00:00.`,
	needsTime: 'It takes one time or more.'
} as const;

/** How many come at once. */
export const TOGETHER = {
	name: 'How many come at once',
	label: (name: string) => `How many of ${name} come at once`,
	between: (low: unknown, high: unknown) => `between ${String(low)} and ${String(high)}`,
	refused: (text: string) => `“${text}” counts no items. Say it like “3” or “between 1 and 5”.`
} as const;

// What can be said of people and of what else they must do.
import type { FieldWords } from './fieldWords.ts';

export const PEOPLE = {
	name: { name: 'What they are called', undo: 'name' },
	capacity: { name: 'How many', hint: 'work at the same time', empty: '1', undo: 'number' },
	calendar: { name: 'When they are there', undo: 'hours' },
	focus: {
		name: 'Attention',
		hint: 'the share of it that this stream gets',
		empty: '100%',
		undo: 'attention'
	},
	reserve: {
		name: 'Kept free',
		hint: 'a week, all of them together, on purpose',
		empty: 'none',
		undo: 'time kept free'
	},
	picks: {
		name: 'Take first',
		hint: 'when several queues wait; urgent work goes before',
		undo: 'choice'
	},
	cost: { name: 'Cost', hint: 'money an hour of work', empty: 'not counted', undo: 'cost' },
	duties: { name: 'Other duties', undo: 'duties' }
} satisfies Record<string, FieldWords>;

export const ROUND_THE_CLOCK = 'round the clock';
export const PICKS = [
	['oldest', 'the oldest'],
	['downstream', 'nearest to the end'],
	['upstream', 'nearest to the start']
] as const;

export const DUTY = {
	title: 'Other duties, when nobody of them is there',
	add: 'Add a duty, such as a standing meeting',
	/** What a new one is called until it has its name. */
	example: 'Meeting',
	remove: (name: string) => `Delete duty ${name}`,
	needsName: 'A duty needs a name.',
	name: { name: 'What' },
	every: { name: 'every' },
	takes: { name: 'takes' },
	first: { name: 'first, since Monday 00:00', empty: 'after one interval' },
	value: { name: 'would the customer miss it?' }
} as const;

/** A duty in a list to choose from: “Morning round, Clerks: 30 min every 1 d”. */
export const sayDuty = (name: string, who: string, takes: string, every: string) =>
	`${name}, ${who}: ${takes} every ${every}`;

/** Who does a step. */
export const WHO = {
	nobody: 'nobody',
	several: 'several of them at once …',
	first: 'the first free of several …',
	firstOf: (names: string) => `the first free of ${names}`,
	howMany: (label: string, pool: string) => `${label}: how many of ${pool}`
} as const;

export const PEOPLE_PANEL = {
	what: 'people',
	nameOf: (name: string) => `Name of people ${name}`,
	calendars: 'Calendars',
	none: 'Nobody yet: every step goes by itself.',
	heir: 'Their steps go to',
	noHeir: 'nobody: no one is needed there'
} as const;

// What can be said of a step or block, field by field: in its sheet and in the forms of a redesign.
import type { FieldWords } from './fieldWords.ts';

/** Groups of fields that belong together. */
export const STEP_GROUPS = {
	work: 'What happens here',
	who: 'Who does it',
	before: 'What comes before',
	routes: 'Where it goes next',
	queue: 'Its queue',
	batch: 'Done together',
	quality: 'What it finds, what it lets in',
	lanes: 'When the lanes are done',
	about: 'About it'
} as const;

export type GroupName = keyof typeof STEP_GROUPS;

export const STEP = {
	name: { name: 'Its name', undo: 'name' },
	what: { name: 'What happens' },
	wait: { name: 'It waits', undo: 'time' },
	time: {
		name: 'Work',
		hint: 'touch time, if nothing interrupts',
		empty: 'none: a decision',
		undo: 'time'
	},
	by: { name: 'Who', undo: 'people' },
	owner: { name: 'Whose it is', hint: '“me” or who else', empty: 'nobody said', undo: 'owner' },
	again: {
		name: 'When it comes again',
		hint: 'rework is often shorter',
		empty: '1',
		undo: 'work when it comes again'
	},
	setup: { name: 'Setting up', empty: 'none', undo: 'setting up' },
	handoff: {
		name: 'Handed over',
		hint: 'on the way here, on the clock',
		empty: 'at once',
		undo: 'hand-over'
	},
	pickup: { name: 'Until it is noticed', empty: 'at once', undo: 'time until noticed' },
	order: { name: 'Who is next', undo: 'queue' },
	limit: {
		name: 'Places',
		hint: 'from the step before until it is begun',
		empty: 'no limit',
		undo: 'queue'
	},
	full: { name: 'When they are taken', undo: 'queue' },
	patience: {
		name: 'Gives up after',
		hint: 'from joining the queue, on the clock',
		empty: 'nobody gives up',
		undo: 'queue'
	},
	size: { name: 'So many at a time', empty: 'each by itself', undo: 'batch' },
	timeout: {
		name: 'At the latest after',
		hint: 'since the first one waits',
		empty: '–',
		undo: 'batch'
	},
	every: {
		name: 'Or every',
		hint: 'a standing date, with what is there',
		empty: '–',
		undo: 'batch'
	},
	first: {
		name: 'First',
		hint: 'since Monday 00:00: Wednesday 14:00 is 62\u00a0h',
		empty: 'after one such time',
		undo: 'batch'
	},
	batchTime: { name: 'The time is', undo: 'batch' },
	catches: { name: 'Finds', hint: 'of those that are there', empty: 'none', undo: 'flaws caught' },
	sendsBack: {
		name: 'What is found',
		hint: 'goes there to be mended',
		undo: 'what is found'
	},
	adds: { name: 'Lets in', hint: 'of all that are done here', empty: 'none', undo: 'flaws let in' },
	value: { name: 'Would the customer miss it?', undo: 'value' },
	keep: {
		name: 'Keep it',
		hint: 'why it must not be removed, whatever the clock says',
		empty: 'may be removed',
		undo: 'the reason to keep'
	},
	next: { name: 'Where it goes', undo: 'what leaves' },
	toWait: { name: '', undo: 'work to a planned wait' },
	toWork: { name: '', undo: 'planned wait to work' }
} satisfies Record<string, FieldWords>;

export const WHAT = [
	{ value: 'work', label: 'it is worked on' },
	{ value: 'wait', label: 'a planned wait, nobody is busy' }
];
export const TIMES_FIRST = '× the work of the first time';
export const SETUP_HINT = {
	batch: 'once a batch',
	kinds: 'when the kind of work changes'
} as const;
export const PICKUP_HINT = {
	nobody: 'on the clock',
	people: 'passes only while its people are there'
} as const;

export const ORDERS = [
	['priority', 'urgent first, then first come'],
	['fifo', 'first come, first served'],
	['lifo', 'last come, first served'],
	['shortest', 'shortest work first'],
	['due', 'earliest promise first'],
	['random', 'whichever comes to hand']
] as const;
export const WHEN_FULL = [
	['block', 'it waits at the step before'],
	['turn-away', 'it is turned away']
] as const;
export const BATCH_TIMES = [
	['per-batch', 'one time for all together'],
	['per-item', 'a time for each, one after the other']
] as const;

export const QUALITY = {
	none: 'No flaws are named yet.',
	nameOne: 'Name one',
	onTheSpot: 'is mended on the spot',
	goesTo: (step: string) => `goes to ${step}`
} as const;

export const SHEET = {
	about: (name: string) => `All about ${name}`,
	nameOf: (name: string) => `Name of ${name}`,
	close: 'Close',
	needsName: { step: 'A step needs a name.', block: 'A block needs a name.' }
} as const;

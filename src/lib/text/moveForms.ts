// Every change that a redesign can make, as one chooses it and fills it in.
import type { FieldWords } from './fieldWords.ts';
import { FLAW } from './flaws.ts';
import { KIND } from './kinds.ts';
import { PEOPLE } from './people.ts';

/** What one wants, in the order of the menu. */
export const INTENTIONS = {
	beside: 'Side by side',
	join: 'Join steps',
	leave: 'Remove',
	change: 'Change how it is done',
	who: 'Who and when',
	much: 'How much at once',
	comes: 'What comes in'
} as const;

/** As the menu says it, and the button that adds it. */
export const MOVE_ENTRIES = {
	parallel: { label: 'Run steps side by side', submit: 'Let them run side by side' },
	lanes: { label: 'When lanes are done, what they reject', submit: 'Change it' },
	merge: { label: 'Make one step of several', submit: 'Merge them' },
	remove: { label: 'Remove a step', submit: 'Remove it' },
	drop: { label: 'Drop a standing meeting', submit: 'Drop it' },
	automate: { label: 'Automate a step', submit: 'Automate it' },
	time: { label: 'How long it takes', submit: 'Change it' },
	quality: { label: 'What it finds, what it adds', submit: 'Change it' },
	routes: { label: 'Where it goes next', submit: 'Change it' },
	move: { label: 'Move a step', submit: 'Move it' },
	add: { label: 'Add a step', submit: 'Add it' },
	about: { label: 'Its name, and for whom it is', submit: 'Change it' },
	who: { label: 'Who does a step', submit: 'Change it' },
	capacity: { label: 'How many people', submit: 'Have so many' },
	people: { label: 'Attention, time kept free, duties, new people', submit: 'Change it' },
	calendar: { label: 'Working hours', submit: 'Change them' },
	batch: { label: 'Batches', submit: 'Take it so' },
	wip: { label: 'A limit of what is open', submit: 'Set it' },
	queue: { label: 'Who goes first, how many may queue', submit: 'Change it' },
	work: { label: 'How much arrives, how urgent', submit: 'Change it' },
	flaw: { label: 'Flaws that it arrives with', submit: 'Change it' },
	change: { label: 'Change it', submit: 'Change it' }
} as const;

export const EDITOR = {
	add: 'Add a change',
	edit: 'Edit the change',
	save: 'Save the change',
	leave: 'Leave it as it is',
	another: 'Another change',
	also: 'Also:'
} as const;

export const MOVE = {
	step: { name: 'Which step' },
	people: { name: 'Which people' },
	hours: { name: 'Which hours' },
	duty: { name: 'Which duty' },
	place: { name: 'Where to' },
	neighbor: { name: '… which step' },
	newStep: { name: 'Name of the new step' },
	oneStep: { name: 'Name of the one step', empty: 'that of the first' },
	together: { name: 'What they are together', empty: 'their names' },
	hoursName: {
		name: 'What they are called',
		hint: `Then give them to people: ${INTENTIONS.who}, ${MOVE_ENTRIES.people.label}.`
	},
	howMany: { name: 'How many of them' },
	where: { name: 'Where' },
	wip: {
		name: 'Open at once, at most',
		hint: 'What comes then waits before the door.',
		empty: 'without a limit'
	}
} satisfies Record<string, FieldWords>;

/** What is still missing before a form can be sent. */
export const MISSING = {
	step: 'Which step?',
	people: 'Which people?',
	hours: 'Which hours?',
	duty: 'Which duty?',
	place: 'Where to?',
	name: 'It needs a name.',
	theirName: 'They need a name.',
	noChange: 'Nothing is changed yet.',
	neighbors: 'It takes two neighbors or more.',
	soMany: (now: number) => `There are ${now} now.`
} as const;

/** New working hours, at the end of the list of those that are there. */
export const NEW_HOURS = 'new hours';

/** The words of a form about one of several things, or a new one. */
export interface ThingWords {
	/** One that is there is chosen, or a new one, at the end of the list. */
	choose: FieldWords;
	fresh: string;
	name: FieldWords;
	/** Until one is chosen, and until a new one has a name. */
	which: string;
	needsName: string;
}
export const THING = {
	people: {
		choose: MOVE.people,
		fresh: 'others, who are not there yet',
		name: PEOPLE.name,
		which: MISSING.people,
		needsName: MISSING.theirName
	},
	work: {
		choose: { name: 'Which work' },
		fresh: 'another kind',
		name: KIND.name,
		which: 'Which work?',
		needsName: MISSING.name
	},
	flaw: {
		choose: { name: 'Which flaw' },
		fresh: 'another flaw',
		name: FLAW.name,
		which: 'Which flaw?',
		needsName: MISSING.name
	}
} satisfies Record<string, ThingWords>;

export const PLACES = [
	['before', 'before'],
	['after', 'after']
] as const;
export const WHOLE_STREAM = 'in the whole stream';
export const NEIGHBORS = {
	merge: 'Neighbors that are to become one step',
	parallel: 'Neighbors that are to run at the same time',
	lane: (block: string, n: number) => `${block}, lane ${n}`
} as const;
export const MOVE_MERGE = {
	noTime: 'as long as theirs together',
	rest: 'What is left open: the same people where they all have the same, and what comes before of the first; it finds what they found together, and leads where the last led.'
} as const;

// What can be said of a flaw, and of what catches it.
import type { FieldWords } from './fieldWords.ts';
import { STEP_GROUPS } from './stepFields.ts';

export const FLAW = {
	name: { name: 'What it is called', undo: 'name' },
	severity: { name: 'How bad', undo: 'severity' },
	perItem: {
		name: 'Arrives with it',
		hint: 'the share of all work',
		empty: 'none',
		undo: 'share that arrives'
	}
} satisfies Record<string, FieldWords>;

export const SEVERITIES = [
	['minor', 'minor'],
	['critical', 'critical']
] as const;

export const FLAWS_PANEL = {
	what: 'a flaw',
	nameOf: (name: string) => `Name of flaw ${name}`,
	none: 'No flaw yet. Name what can be wrong with an item; then say who lets it in and who finds it.',
	unused: `No step lets it in or finds it yet: say so in the sheet of a step, under “${STEP_GROUPS.quality}”.`
} as const;

/** What a gate catches, said where the customer’s question is answered. */
export const CATCHES = {
	group: (step: string) => `What ${step} catches`,
	ask: 'What does it catch, and how often?',
	share: (flaw: string, step: string) => `Share of “${flaw}” that ${step} catches`,
	of: (flaw: string) => `of “${flaw}”`,
	none: 'none',
	wrong: 'What goes wrong',
	wrongExample: 'Wrong data in the file',
	often: 'It comes with so many of 100',
	caught: 'It catches of those',
	add: 'Add',
	more: 'Something else goes wrong',
	sayWhat: 'Say what goes wrong: “Wrong data in the file”.',
	sayHowMany: 'Say how many have it, and how many of these are caught: a guess will do.'
} as const;

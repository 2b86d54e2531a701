// Every change that a redesign can make, in plain words, grouped by what one wants; and the form for each.
import type { Move, NodeDocument, StreamDocument } from '#sim';
import type { Component } from 'svelte';
import { isBlock, listNodes } from '../../text/names.ts';
import AddForm from './AddForm.svelte';
import BatchForm from './BatchForm.svelte';
import CalendarForm from './CalendarForm.svelte';
import CapacityForm from './CapacityForm.svelte';
import ChangeForm from './ChangeForm.svelte';
import DropForm from './DropForm.svelte';
import FlawForm from './FlawForm.svelte';
import type { FormProps } from './form.ts';
import MergeForm from './MergeForm.svelte';
import MoveStepForm from './MoveStepForm.svelte';
import ParallelForm from './ParallelForm.svelte';
import PeopleForm from './PeopleForm.svelte';
import RemoveForm from './RemoveForm.svelte';
import type { Section } from './sections/section.ts';
import WipForm from './WipForm.svelte';
import WorkForm from './WorkForm.svelte';

export interface Entry {
	/** As the menu says it. */
	label: string;
	/** Of the button that adds it. */
	submit: string;
	form: Component<FormProps>;
	/** More for the form. */
	props?: {
		sections?: Section[];
		fits?: (node: NodeDocument) => boolean;
		preset?: Record<string, unknown>;
	};
	/** Whether the stream has what it is about; absent: always. */
	isThere?: (document: StreamDocument) => boolean;
}

// A form takes the moves of its kind only; which it gets is decided by `entryFor`.
const form = (component: unknown) => component as Component<FormProps>;

const isStep = (node: NodeDocument) => !isBlock(node);
const hasPeople = (node: NodeDocument) => 'by' in node && node.by !== undefined;
const hasNode = (fits: (node: NodeDocument) => boolean) => (document: StreamDocument) =>
	listNodes(document.steps).some(fits);
const hasPools = ({ people }: StreamDocument) => Object.keys(people ?? {}).length > 0;

function change(
	label: string,
	sections: Section[],
	more: Entry['props'] & Partial<Pick<Entry, 'submit' | 'isThere'>> = {}
): Entry {
	const { submit = 'Change it', fits = isStep, isThere = hasNode(fits), ...props } = more;
	return { label, submit, form: form(ChangeForm), props: { sections, fits, ...props }, isThere };
}

export const CATALOG: { intention: string; entries: Entry[] }[] = [
	{
		intention: 'Side by side',
		entries: [
			{
				label: 'Run steps side by side',
				submit: 'Let them run side by side',
				form: form(ParallelForm)
			},
			change('When lanes are done, what they reject', ['lanes'], { fits: isBlock })
		]
	},
	{
		intention: 'Join steps',
		entries: [{ label: 'Make one step of several', submit: 'Merge them', form: form(MergeForm) }]
	},
	{
		intention: 'Leave out',
		entries: [
			{ label: 'Leave a step out', submit: 'Leave it out', form: form(RemoveForm) },
			{
				label: 'Drop a standing meeting',
				submit: 'Drop it',
				form: form(DropForm),
				isThere: ({ people }) =>
					Object.values(people ?? {}).some(({ duties }) => (duties ?? []).length > 0)
			}
		]
	},
	{
		intention: 'Change how it is done',
		entries: [
			change('Automate a step', ['times', 'flaws'], {
				submit: 'Automate it',
				fits: hasPeople,
				preset: { by: null, pickup: null, queue: null, batch: null, setup: null }
			}),
			change('How long it takes', ['times', 'before']),
			change('What it finds, what it adds', ['flaws'], {
				isThere: ({ flaws }) => Object.keys(flaws ?? {}).length > 0
			}),
			change('Where it goes next', ['routes'], { fits: () => true }),
			{ label: 'Move a step', submit: 'Move it', form: form(MoveStepForm) },
			{ label: 'Add a step', submit: 'Add it', form: form(AddForm) },
			change('Its name, and for whom it is', ['words'], { fits: () => true })
		]
	},
	{
		intention: 'Who and when',
		entries: [
			change('Who does a step', ['who']),
			{
				label: 'How many people',
				submit: 'Have so many',
				form: form(CapacityForm),
				isThere: hasPools
			},
			{
				label: 'Attention, time kept free, new people',
				submit: 'Change it',
				form: form(PeopleForm)
			},
			{ label: 'Working hours', submit: 'Change them', form: form(CalendarForm) }
		]
	},
	{
		intention: 'How much at once',
		entries: [
			{
				label: 'Batches',
				submit: 'Take it so',
				form: form(BatchForm),
				isThere: hasNode(hasPeople)
			},
			{ label: 'A limit of what is open', submit: 'Set it', form: form(WipForm) },
			change('Who goes first, how many may queue', ['queue'], { fits: hasPeople })
		]
	},
	{
		intention: 'What comes in',
		entries: [
			{ label: 'How much arrives, how urgent', submit: 'Change it', form: form(WorkForm) },
			{ label: 'Flaws that it arrives with', submit: 'Change it', form: form(FlawForm) }
		]
	}
];

const all = CATALOG.flatMap(({ entries }) => entries);
const entryOf = (component: unknown) => all.find((entry) => entry.form === form(component))!;

/** The form in which a move can be edited. */
export function entryFor(move: Move): Entry {
	if ('parallel' in move) return entryOf(ParallelForm);
	if ('merge' in move) return entryOf(MergeForm);
	if ('remove' in move) return entryOf(RemoveForm);
	if ('move' in move) return entryOf(MoveStepForm);
	if ('add' in move) return entryOf(AddForm);
	if ('change' in move) return change('Change it', [], { fits: () => true });
	if ('capacity' in move) return entryOf(CapacityForm);
	if ('people' in move) return entryOf(PeopleForm);
	if ('work' in move) return entryOf(WorkForm);
	if ('calendar' in move) return entryOf(CalendarForm);
	if ('flaw' in move) return entryOf(FlawForm);
	if ('drop' in move) return entryOf(DropForm);
	if ('batch' in move) return entryOf(BatchForm);
	return entryOf(WipForm);
}

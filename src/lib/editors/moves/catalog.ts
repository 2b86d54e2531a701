// Every change that a redesign can make, grouped by what one wants; and the form for each.
import type { Move, NodeDocument, StreamDocument } from '#sim';
import type { Component } from 'svelte';
import { MOVE_ENTRIES, INTENTIONS } from '../../text/moveForms.ts';
import { isBlock, listNodes } from '../../text/names.ts';
import type { GroupName } from '../../text/stepFields.ts';
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
		groups?: GroupName[];
		fits?: (node: NodeDocument) => boolean;
		preset?: Record<string, unknown>;
	};
	/** Whether the stream has what it is about; absent: always. */
	isThere?: (document: StreamDocument) => boolean;
}

// A form takes the moves of its kind only; which it gets is decided by `entryFor`.
const form = (component: unknown) => component as Component<FormProps>;

const isStep = (node: NodeDocument) => !isBlock(node);
const isWorked = (node: NodeDocument) => !isBlock(node) && node.wait === undefined;
const hasPeople = (node: NodeDocument) => 'by' in node && node.by !== undefined;
const hasNode = (fits: (node: NodeDocument) => boolean) => (document: StreamDocument) =>
	listNodes(document.steps).some(fits);
const hasPools = ({ people }: StreamDocument) => Object.keys(people ?? {}).length > 0;

type Of = keyof typeof MOVE_ENTRIES;

function entry(of: Of, component: unknown, isThere?: Entry['isThere']): Entry {
	return { ...MOVE_ENTRIES[of], form: form(component), ...(isThere ? { isThere } : {}) };
}

function change(
	of: Of,
	groups: GroupName[],
	more: Entry['props'] & Pick<Entry, 'isThere'> = {}
): Entry {
	const { fits = isStep, isThere = hasNode(fits), ...props } = more;
	return { ...entry(of, ChangeForm, isThere), props: { groups, fits, ...props } };
}

export const CATALOG: { intention: string; entries: Entry[] }[] = [
	{
		intention: INTENTIONS.beside,
		entries: [entry('parallel', ParallelForm), change('lanes', ['lanes'], { fits: isBlock })]
	},
	{ intention: INTENTIONS.join, entries: [entry('merge', MergeForm)] },
	{
		intention: INTENTIONS.leave,
		entries: [
			entry('remove', RemoveForm),
			entry('drop', DropForm, ({ people }) =>
				Object.values(people ?? {}).some(({ duties }) => (duties ?? []).length > 0)
			)
		]
	},
	{
		intention: INTENTIONS.change,
		entries: [
			change('automate', ['work', 'quality'], {
				fits: hasPeople,
				preset: { by: null, pickup: null, queue: null, batch: null, setup: null }
			}),
			change('time', ['work', 'before']),
			change('quality', ['quality'], {
				isThere: ({ flaws }) => Object.keys(flaws ?? {}).length > 0
			}),
			change('routes', ['routes'], { fits: () => true }),
			entry('move', MoveStepForm),
			entry('add', AddForm),
			change('about', ['about'], { fits: () => true })
		]
	},
	{
		intention: INTENTIONS.who,
		entries: [
			change('who', ['who'], { fits: isWorked }),
			entry('capacity', CapacityForm, hasPools),
			entry('people', PeopleForm),
			entry('calendar', CalendarForm)
		]
	},
	{
		intention: INTENTIONS.much,
		entries: [
			entry('batch', BatchForm, hasNode(hasPeople)),
			entry('wip', WipForm),
			change('queue', ['queue'], { fits: hasPeople })
		]
	},
	{
		intention: INTENTIONS.comes,
		entries: [entry('work', WorkForm), entry('flaw', FlawForm)]
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
	if ('change' in move) return change('change', [], { fits: () => true });
	if ('capacity' in move) return entryOf(CapacityForm);
	if ('people' in move) return entryOf(PeopleForm);
	if ('work' in move) return entryOf(WorkForm);
	if ('calendar' in move) return entryOf(CalendarForm);
	if ('flaw' in move) return entryOf(FlawForm);
	if ('drop' in move) return entryOf(DropForm);
	if ('batch' in move) return entryOf(BatchForm);
	return entryOf(WipForm);
}

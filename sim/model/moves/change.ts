import type { Result } from '../issue.ts';
import type { BlockDocument, Move, NodeDocument, StepDocument, StreamDocument } from '../schema.ts';
import { askFor } from '../suggest.ts';
import { refuse, refuseUnknown } from './refusal.ts';
import { setFields } from './record.ts';
import { findPlaces, isBlock, mapNodes, nameOf } from './tree.ts';

// Said again rather than read from the schema, so that a page that only applies moves does not load the schema's library.
// The types keep both alike.
const STEP_FIELDS = Object.keys({
	name: 0,
	time: 0,
	wait: 0,
	by: 0,
	handoff: 0,
	pickup: 0,
	queue: 0,
	batch: 0,
	setup: 0,
	next: 0,
	again: 0,
	adds: 0,
	catches: 0,
	sendsBack: 0,
	value: 0,
	keep: 0,
	owner: 0,
	measured: 0
} satisfies Record<Exclude<keyof StepDocument, 'id' | 'parallel'>, 0>);
const BLOCK_FIELDS = Object.keys({
	parallel: 0,
	name: 0,
	join: 0,
	next: 0,
	rejectTo: 0,
	rejectWhen: 0,
	rerun: 0,
	wip: 0,
	value: 0,
	owner: 0,
	keep: 0
} satisfies Record<Exclude<keyof BlockDocument, 'id'>, 0>);

/**
 * `{"change": "a", "to": {fields}}`: of a step or block, each field replaced whole; null takes one away. `time` takes
 * `wait` away and the reverse. The id stays: luck and arrows hang on it.
 */
export function change(
	document: StreamDocument,
	{ change: id, to }: Extract<Move, { change: string }>
): Result<StreamDocument> {
	const place = findPlaces(document.steps).get(id);
	if (!place) return refuseUnknown(document.steps, id);
	const { node } = place;
	const known = isBlock(node) ? BLOCK_FIELDS : STEP_FIELDS;
	const strange = Object.keys(to).find((field) => !known.includes(field));
	if (strange !== undefined)
		return refuse(
			'wrong-field',
			`${nameOf(node)} is a ${isBlock(node) ? 'block' : 'step'}, and has no \`${strange}\`.`,
			askFor(strange, known) || `It takes ${known.join(', ')}.`
		);
	if (to.parallel === null)
		return refuse(
			'empty-block',
			`${nameOf(node)} can't be without lanes.`,
			`To take it out: {"remove": "${id}"}.`
		);

	const either = {
		...(isGiven(to.time) && { wait: null }),
		...(isGiven(to.wait) && { time: null })
	};
	const changed = setFields<NodeDocument>(node, { ...either, ...to });
	const steps = mapNodes(document.steps, (each) => [each.id === id ? changed : each]);
	return { ok: true, value: { ...document, steps } };
}

function isGiven(value: unknown): boolean {
	return value !== undefined && value !== null;
}

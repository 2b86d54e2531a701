import type { Result } from '../issue.ts';
import { blockFields, stepFields } from '../schema/step.ts';
import type { Move, NodeDocument, StreamDocument } from '../schema.ts';
import { suggest } from '../suggest.ts';
import { refuse, refuseUnknown } from './refusal.ts';
import { setFields } from './record.ts';
import { findPlaces, isBlock, mapNodes, nameOf } from './tree.ts';

const STEP_FIELDS = Object.keys(stepFields);
const BLOCK_FIELDS = ['parallel', ...Object.keys(blockFields)];

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
			suggest(strange, known) || `It takes ${known.join(', ')}.`
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

// What a redesign does to the steps: shown on the map, and told in its list.
import { MAP_CHANGES } from '../text/map.ts';
import { isBlock } from '../text/names.ts';
import type { StepDocument, StreamDocument } from '#sim';
import { createGraph } from './graph.ts';
import type { Layout } from './scene.ts';

export type Change = (typeof MAP_CHANGES)[keyof typeof MAP_CHANGES];

/** By step id: what is different about it in the second stream. What stays as it is, is missing. */
export function changesOf(
	documents: readonly [StreamDocument, StreamDocument],
	layout: Layout
): Map<string, Change> {
	const [before, after] = [stepsOf(documents[0]), stepsOf(documents[1])];
	const places = layout.scenes.map(({ boxes }) => new Map(boxes.map((box) => [box.id, box])));
	const changes = new Map<string, Change>();
	for (const [id, step] of after) {
		const old = before.get(id);
		const [from, to] = [places[0].get(id), places[1].get(id)];
		if (!old) changes.set(id, MAP_CHANGES.added);
		else if (content(old) !== content(step)) changes.set(id, MAP_CHANGES.changed);
		else if (from && to && (from.x !== to.x || from.y !== to.y)) changes.set(id, MAP_CHANGES.moved);
		else if (doersOf(step, documents[0]) !== doersOf(step, documents[1]))
			changes.set(id, MAP_CHANGES.people);
	}
	return changes;
}

/** Steps by id, those in blocks too. */
export function stepsOf(document: StreamDocument): Map<string, StepDocument> {
	const steps = new Map<string, StepDocument>();
	for (const [id, { node }] of createGraph(document).entries) {
		if (!isBlock(node)) steps.set(id, node);
	}
	return steps;
}

/** All but the arrows, which follow what they lead to; in an order of its own. */
function content({ next: _next, ...step }: StepDocument): string {
	const fields = Object.entries(step).filter(([, value]) => value !== undefined && value !== null);
	return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The people of a step as their file says they are: how many, when, with how much of their attention. */
function doersOf({ by }: StepDocument, { people, calendars }: StreamDocument): string {
	const pools =
		by === undefined
			? []
			: typeof by === 'string'
				? [by]
				: Array.isArray(by)
					? by
					: Object.keys(by);
	return JSON.stringify(
		pools.map((id) => {
			const pool = people?.[id];
			const hours = pool?.calendar;
			return [pool, typeof hours === 'string' ? calendars?.[hours] : null];
		})
	);
}

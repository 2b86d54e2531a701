import type { Result } from '../issue.ts';
import type {
	KindTimeDocument,
	Move,
	StepDocument,
	StreamDocument,
	TimeDocument
} from '../schema.ts';
import { moveBegin } from './begin.ts';
import { findNeighbors, joinNames } from './neighbors.ts';
import { refuse, refuseTaken, RESERVED } from './refusal.ts';
import { retarget } from './routes.ts';
import { findPlaces, isBlock, mapNodes, nameOf } from './tree.ts';

type Field = keyof StepDocument;
type As = NonNullable<Extract<Move, { merge: string[] }>['as']>;

/** What a merged step has of the first of its parts, where `as` is silent. */
const OF_THE_FIRST = ['id', 'handoff', 'pickup', 'queue', 'batch', 'setup'] as const;
/** The answers to the customer's question, the one that protects the most first: a merged step does all that its parts did. */
const ANSWERS = ['value', 'protects', 'required', 'waste'] as const;

/**
 * `{"merge": ["a", "b"]}`: neighbors become one step. Where `as` is silent: its time is the sum of theirs; people as
 * theirs, if all the same; hand-off, pickup, queue, batch and setup of the first; arrows of the last; flaws combine,
 * 1 − Π(1 − p); `keep` is inherited.
 */
export function merge(
	document: StreamDocument,
	move: Extract<Move, { merge: string[] }>
): Result<StreamDocument> {
	const found = findNeighbors(document.steps, move.merge);
	if (!found.ok) return found;
	const steps: StepDocument[] = [];
	for (const { node } of found.value) {
		if (isBlock(node))
			return refuse(
				'not-a-step',
				`${nameOf(node)} is a block, and only steps can be merged.`,
				'Merge steps of one lane, or first remove the block.'
			);
		steps.push(node);
	}
	const as = move.as ?? {};
	const ids = new Set(steps.map((step) => step.id));
	const id = as.id ?? steps[0].id;
	if (RESERVED.includes(id) || (!ids.has(id) && findPlaces(document.steps).has(id)))
		return refuseTaken(id);

	const refused = refuseDifferent(steps, as);
	if (refused) return refused;
	const merged = { ...combine(steps, as), ...as, id };
	const list = mapNodes(document.steps, (node) => {
		if (!ids.has(node.id)) return [node];
		return node.id === steps[0].id ? [merged] : [];
	});
	const rename = (to: string) => (ids.has(to) ? id : to);
	const renamed = mapNodes(list, (node) => [retarget(node, rename)]);
	return { ok: true, value: { ...moveBegin(document, ids, id), steps: renamed } };
}

/** What can't be combined without being told how. */
function refuseDifferent(steps: StepDocument[], as: As): Result<never> | null {
	const names = joinNames(steps.map(nameOf));
	const busy = steps.filter((step) => step.wait === undefined && step.time !== undefined);
	const catching = steps.filter((step) => Object.keys(step.catches ?? {}).length);
	const timed = as.time !== undefined || as.wait !== undefined;
	if (
		!timed &&
		steps.some((step) => step.wait !== undefined) &&
		!steps.every((step) => step.wait !== undefined)
	)
		return refuseSilent(
			'time',
			`Of ${names}, some wait and some are work: a wait and a touch time don't add up.`
		);
	if (as.by === undefined && !isSame(steps, 'by'))
		return refuseSilent('by', `${names} are done by different people.`);
	if (as.again === undefined && as.time === undefined && !isSame(busy, 'again', 1))
		return refuseSilent('again', `${names} shorten differently when they are done again.`);
	if (as.sendsBack === undefined && as.catches === undefined && !isSame(catching, 'sendsBack'))
		return refuseSilent('sendsBack', `${names} send what they catch to different places.`);
	const routed = steps.slice(0, -1).find((step) => step.next?.length);
	if (as.next === undefined && routed)
		return refuseSilent(
			'next',
			`${nameOf(routed)} has arrows of its own, and is not the last of them.`
		);
	return null;
}

function refuseSilent(field: string, message: string): Result<never> {
	return refuse(
		'merge-differs',
		message,
		`Say what holds for the merged step: "as": {"${field}": …}.`
	);
}

function combine(steps: StepDocument[], as: As): StepDocument {
	const [first] = steps;
	const last = steps[steps.length - 1];
	const merged: StepDocument = { id: first.id, name: joinNames(steps.map(nameOf)) };
	for (const field of OF_THE_FIRST) copy(merged, first, field);
	copy(merged, first, 'by');
	copy(merged, last, 'next');
	copy(
		merged,
		steps.find((step) => step.sendsBack !== undefined),
		'sendsBack'
	);
	copy(
		merged,
		steps.find((step) => step.again !== undefined),
		'again'
	);
	copy(
		merged,
		steps.find((step) => step.owner !== undefined),
		'owner'
	);
	if (as.time === undefined && as.wait === undefined)
		for (const field of ['time', 'wait'] as const) {
			const times = steps.flatMap((step) => step[field] ?? []);
			if (times.length) merged[field] = addTimes(times);
		}
	for (const field of ['adds', 'catches'] as const) {
		const combined = combineShares(steps.map((step) => step[field] ?? {}));
		if (Object.keys(combined).length) merged[field] = combined;
	}
	const value = ANSWERS.find((answer) => steps.some((step) => step.value === answer));
	if (value) merged.value = value;
	const reasons = [...new Set(steps.flatMap((step) => step.keep ?? []))];
	if (reasons.length) merged.keep = reasons.join('; ');
	return merged;
}

function copy<Name extends Field>(
	to: StepDocument,
	from: StepDocument | undefined,
	field: Name
): void {
	if (from?.[field] !== undefined) to[field] = from[field];
}

function isSame(steps: StepDocument[], field: Field, silent?: unknown): boolean {
	const texts = steps.map((step) => JSON.stringify(step[field] ?? silent));
	return texts.every((text) => text === texts[0]);
}

/** The sum of times, kind of work by kind of work where one differs by kind. */
function addTimes(times: KindTimeDocument[]): KindTimeDocument {
	const kinds = new Set(times.flatMap((time) => (isByKind(time) ? Object.keys(time.for) : [])));
	if (!kinds.size) return addUp(times as TimeDocument[]);
	kinds.add('else');
	const sums = [...kinds].map((kind): [string, TimeDocument] => [
		kind,
		addUp(
			times.flatMap((time) => (isByKind(time) ? (time.for[kind] ?? time.for.else ?? []) : time))
		)
	]);
	return {
		for: Object.fromEntries(sums.filter(([kind]) => kind !== 'else' || times.every(hasElse)))
	};
}

function addUp(times: TimeDocument[]): TimeDocument {
	return times.length === 1 ? times[0] : { sum: times };
}

function isByKind(time: KindTimeDocument): time is { for: Record<string, TimeDocument> } {
	return typeof time === 'object' && 'for' in time;
}

function hasElse(time: KindTimeDocument): boolean {
	return !isByKind(time) || time.for.else !== undefined;
}

/** The share that at least one of them concerns: 1 − Π(1 − p). */
function combineShares(all: Record<string, number>[]): Record<string, number> {
	const missed: Record<string, number> = {};
	const shares: Record<string, number> = {};
	for (const each of all)
		for (const [flaw, share] of Object.entries(each)) {
			// One share alone stays as it was written: 1 − (1 − p) is not always p.
			shares[flaw] = flaw in missed ? 1 - missed[flaw] * (1 - share) : share;
			missed[flaw] = (missed[flaw] ?? 1) * (1 - share);
		}
	return shares;
}

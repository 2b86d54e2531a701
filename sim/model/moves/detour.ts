import type { Issue, Result } from '../issue.ts';
import type { ArrowDocument, NodeDocument, StreamDocument } from '../schema.ts';
import { moveBegin } from './begin.ts';
import { createRefusal } from './refusal.ts';
import { findRemainders, isFor, type Remainder } from './routes.ts';
import { findPlaces, findTarget, isBlock, mapNodes, nameOf, type Place } from './tree.ts';

/**
 * Takes a decision out of the stream, and with it all `gone` nodes: whoever came to it goes straight to where it
 * would have sent them. Refused where that place can't be named from where they come.
 */
export function detour(
	document: StreamDocument,
	ghostId: string,
	gone: ReadonlySet<string>
): Result<StreamDocument> {
	const route = createRoute(document, ghostId, gone);
	const issues = [...refuseEntry(route), ...refuseBegin(route, document)];
	const steps = mapNodes(document.steps, (node) => {
		if (gone.has(node.id)) return [];
		const from = route.places.get(node.id)!;
		const rewritten = {
			...redirect(route, from, node, issues),
			...rewriteNext(route, from, node, issues)
		};
		issues.push(...refuseJoin(rewritten, from.node));
		return [rewritten];
	});
	if (issues.length) return { ok: false, issues };
	const [only] = route.remainders;
	const waiting = only?.to ? moveBegin(document, new Set([ghostId]), only.to) : document;
	return { ok: true, value: { ...waiting, steps } };
}

interface Route {
	ghost: Place;
	places: Map<string, Place>;
	kinds: string[];
	/** Where whoever comes to the ghost goes; `to` null: the end of its list. */
	remainders: Remainder[];
	/** Who comes after it in its list. */
	follower: NodeDocument | undefined;
}

function createRoute(document: StreamDocument, ghostId: string, gone: ReadonlySet<string>): Route {
	const places = findPlaces(document.steps);
	const kinds = Object.keys(document.work);
	const ghost = places.get(ghostId)!;
	const follower = ghost.list.slice(ghost.index + 1).find((node) => !gone.has(node.id));
	const remainders = findRemainders(ghost.node, kinds).map((remainder) => ({
		...remainder,
		to: remainder.to ?? follower?.id ?? null
	}));
	return { ghost, places, kinds, remainders, follower };
}

/** Whoever goes down the list to the ghost goes on to the follower by itself; other ways need an arrow. */
function isDown({ follower }: Route, { to, outcome }: Remainder): boolean {
	return to === (follower?.id ?? null) || (to === 'end' && !follower && outcome === undefined);
}

function rewriteNext(route: Route, from: Place, node: NodeDocument, issues: Issue[]) {
	const next = (node.next ?? []).flatMap((arrow) => rewriteArrow(route, from, arrow, issues));
	if (from.list === route.ghost.list && from.index === route.ghost.index - 1) {
		const falling = findRemainders(node, route.kinds).find(({ to }) => to === null)?.kinds ?? [];
		for (const remainder of route.remainders.filter((each) => !isDown(route, each))) {
			const some = remainder.kinds.filter((kind) => falling.includes(kind));
			if (some.length) next.push(createArrow({}, remainder, some, falling));
		}
	}
	return node.next || next.length ? { next } : {};
}

function rewriteArrow(
	route: Route,
	from: Place,
	arrow: ArrowDocument,
	issues: Issue[]
): ArrowDocument[] {
	const { ghost, places, kinds, remainders } = route;
	if (arrow.to !== ghost.node.id) return [arrow];
	const target = findTarget(places, from, arrow.to)!;
	if (target !== ghost) return [{ ...arrow, to: target.node.id }];
	const concerned = kinds.filter((kind) => isFor(arrow, kind));
	return remainders.flatMap((remainder) => {
		const some = remainder.kinds.filter((kind) => concerned.includes(kind));
		if (!some.length) return [];
		// `end` and `reject` mean another place in a lane than around it.
		if (
			from.list !== ghost.list &&
			(remainder.to === null || (!places.has(remainder.to) && remainder.to !== 'out'))
		)
			issues.push(refuseArrow(from, ghost, 'An arrow'));
		return [createArrow(arrow, remainder, some, concerned)];
	});
}

function createArrow(
	arrow: Partial<ArrowDocument>,
	{ to, outcome }: Remainder,
	some: string[],
	all: string[]
): ArrowDocument {
	return {
		...arrow,
		to: to ?? 'end',
		...(some.length < all.length && { for: some }),
		...(outcome !== undefined && { outcome })
	};
}

/** What goes back, or is rejected, to the ghost goes where the ghost leads, where that is one place. */
function redirect(route: Route, from: Place, node: NodeDocument, issues: Issue[]): NodeDocument {
	const { ghost, places, remainders } = route;
	const back = isBlock(node) ? node.rejectTo : node.sendsBack;
	if (back !== ghost.node.id) return node;
	const [only] = remainders;
	const isSeen = findTarget(places, from, ghost.node.id) === ghost;
	const target =
		remainders.length === 1 && isSeen && only.to !== null ? places.get(only.to) : undefined;
	if (!target || (!isBlock(node) && isBlock(target.node))) {
		issues.push(refuseArrow(from, ghost, isBlock(node) ? '`rejectTo`' : '`sendsBack`'));
		return node;
	}
	return isBlock(node)
		? { ...node, rejectTo: target.node.id }
		: { ...node, sendsBack: target.node.id };
}

function refuseArrow(from: Place, ghost: Place, what: string): Issue {
	const { node } = from;
	return createRefusal(
		'no-detour',
		`${what} of ${nameOf(node)} leads to ${nameOf(ghost.node)}, and where that leads can't be named from there.`,
		`First say where else it leads: {"change": "${node.id}", "to": {…}}.`
	);
}

/** The first of a list is where its items come in: what it led to must be the first of what is left. */
function refuseEntry(route: Route): Issue[] {
	const { ghost, remainders } = route;
	if (ghost.index > 0 || (remainders.length === 1 && isDown(route, remainders[0]))) return [];
	const where = ghost.around ? `a lane of ${nameOf(ghost.around.node)}` : 'the stream';
	return [
		createRefusal(
			'no-detour',
			`${nameOf(ghost.node)} is the first of ${where}, and sends what is left to another place than the step after it.`,
			'Move the step that it leads to behind it, or keep it as a decision: change its time to 0 and its people to null.'
		)
	];
}

function refuseBegin({ ghost, places, remainders }: Route, document: StreamDocument): Issue[] {
	const [only] = remainders;
	const target = remainders.length === 1 && only.to !== null ? places.get(only.to) : undefined;
	if (!document.begin || !(ghost.node.id in document.begin) || (target && !isBlock(target.node)))
		return [];
	return [
		createRefusal(
			'no-detour',
			`Items wait at ${nameOf(ghost.node)} in the beginning, and what comes after it is not one step.`,
			'Take the step out of `begin`.'
		)
	];
}

function refuseJoin(node: NodeDocument, before: NodeDocument): Issue[] {
	if (!isBlock(node) || !isBlock(before) || typeof node.join !== 'number') return [];
	if (node.join <= node.parallel.length || node.parallel.length === before.parallel.length)
		return [];
	return [
		createRefusal(
			'join-over-lanes',
			`${nameOf(node)} would have ${node.parallel.length} lanes, and waits for ${node.join}.`,
			`First change how many it waits for: {"change": "${node.id}", "to": {"join": …}}.`
		)
	];
}

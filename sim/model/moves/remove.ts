import type { Issue, Result } from '../issue.ts';
import type { Move, NodeDocument, StreamDocument } from '../schema.ts';
import { moveBegin } from './begin.ts';
import { detour } from './detour.ts';
import { createRefusal, refuse, refuseUnknown } from './refusal.ts';
import { findReached, findRemainders, retarget } from './routes.ts';
import { findPlaces, flatten, isBlock, mapNodes, nameOf, type Place } from './tree.ts';

/**
 * `{"remove": "a"}`: whoever came to it goes where what was left of it went; steps that nobody can come to any more
 * go too. Refused where it, or what goes with it, has `keep` (unless `despite`), and where what is left of it
 * has no place that the arrows to it could name.
 */
export function remove(
	document: StreamDocument,
	move: Extract<Move, { remove: string }>
): Result<StreamDocument> {
	const named = findPlaces(document.steps).get(move.remove);
	if (!named) return refuseUnknown(document.steps, move.remove);
	const victim = findWhole(named);
	const { node, list } = victim;
	if (list === document.steps && list.length === 1)
		return refuse(
			'empty-stream',
			`Without ${nameOf(node)} the stream has no step left.`,
			'Leave at least one step, or add another first.'
		);
	const ghost = createGhost(node, Object.keys(document.work));
	if (!ghost) return refuseUndecided(node);

	// In its place stands, for a moment, a decision that sends everybody to where what was left went.
	const inside = new Set(flatten([node]).map(({ id }) => id));
	const haunted = moveBegin(
		{ ...document, steps: mapNodes(document.steps, (each) => [haunt(each, inside, ghost)]) },
		inside,
		ghost.id
	);
	const all = flatten(document.steps);
	const before = findReached(document);
	const unused = all.filter(({ id }) => !before.has(id) && !inside.has(id)).map(({ id }) => id);
	const after = findReached(haunted, unused);
	const gone = all.filter(({ id }) => inside.has(id) || !after.has(id));

	const kept = gone.filter(({ keep }) => keep !== undefined);
	if (kept.length && !move.despite)
		return { ok: false, issues: kept.map((each) => refuseKept(each, node)) };
	return detour(haunted, ghost.id, new Set(gone.map(({ id }) => id)));
}

/** The node itself, or the outermost block that would be empty without it. */
function findWhole(place: Place): Place {
	const { around } = place;
	const isAlone =
		place.list.length === 1 && around && isBlock(around.node) && around.node.parallel.length === 1;
	return isAlone ? findWhole(around) : place;
}

/** A decision that does nothing but lead on; null where shares leave nothing to lead on, or all goes round and round. */
function createGhost(node: NodeDocument, kinds: string[]): NodeDocument | null {
	const remainders = findRemainders(node, kinds);
	const own = new Set(flatten([node]).map(({ id }) => id));
	const led = remainders.flatMap((remainder) => remainder.kinds).length;
	if (led < kinds.length || remainders.some(({ to }) => to !== null && own.has(to))) return null;
	const next = remainders.flatMap(({ to, outcome, kinds: some }) =>
		to === null
			? []
			: [
					{
						to,
						...(some.length < kinds.length && { for: some }),
						...(outcome !== undefined && { outcome })
					}
				]
	);
	return { id: node.id, name: nameOf(node), next };
}

/** The ghost in the victim's place, and arrows to what was in it leading to the ghost. */
function haunt(node: NodeDocument, inside: ReadonlySet<string>, ghost: NodeDocument): NodeDocument {
	if (node.id === ghost.id) return ghost;
	return retarget(node, (to) => (inside.has(to) ? ghost.id : to));
}

function refuseUndecided(node: NodeDocument): Result<never> {
	return refuse(
		'no-detour',
		`Nothing is left of ${nameOf(node)} after its shares, so nobody knows where its items would go without it.`,
		`First leave something: {"change": "${node.id}", "to": {"next": …}}, with one arrow without a share.`
	);
}

function refuseKept(node: NodeDocument, victim: NodeDocument): Issue {
	const also = node.id === victim.id ? '' : ` It would go with ${nameOf(victim)}.`;
	return createRefusal(
		'keep',
		`${nameOf(node)} must not be removed: ${node.keep}.${also}`,
		'Take the move back, or say "despite": true where you know better.'
	);
}

// Commands that add people and calendars, and take them away with all that names them.
import type { ByDocument, Move, NodeDocument, StreamDocument } from '#sim';
import { isBlock } from '../../text/names.ts';
import { withFields, type Command } from './command.ts';
import { changePeople } from './people.ts';
import { UNDO } from '../../text/undo.ts';

/** Adds a pool of one, on shift round the clock. */
export function addPool(id: string, name: string): Command {
	return changePeople(id, { name, capacity: 1 }, UNDO.addPeople(name));
}

/** Who does it once a pool is gone: `heir` takes its place; null: nobody does, where nobody else is named. */
export function replaceIn(by: ByDocument | undefined, id: string, heir: string | null) {
	if (by === undefined) return undefined;
	if (typeof by === 'string') return by === id ? (heir ?? undefined) : by;
	if (Array.isArray(by)) {
		if (!by.includes(id)) return by;
		const rest = by.flatMap((pool) => (pool !== id ? [pool] : heir ? [heir] : []));
		const once = [...new Set(rest)];
		return once.length > 1 ? once : once[0];
	}
	if (!(id in by)) return by;
	const { [id]: count, ...rest } = by;
	const all = heir ? { ...rest, [heir]: Math.max(count, rest[heir] ?? 0) } : rest;
	const pools = Object.keys(all);
	return pools.length === 1 && all[pools[0]] === 1 ? pools[0] : pools.length ? all : undefined;
}

/** What stands on a step that needs people, and means nothing without them. */
const OF_PEOPLE = { queue: null, setup: null };

function mapSteps(
	nodes: NodeDocument[],
	change: (step: NodeDocument) => NodeDocument
): NodeDocument[] {
	return nodes.map((node) =>
		isBlock(node)
			? { ...node, parallel: node.parallel.map((lane) => mapSteps(lane, change)) }
			: change(node)
	);
}

/** The redesigns without the moves that only say something about what is gone. */
export function withoutMoves(document: StreamDocument, isAbout: (move: Move) => boolean) {
	return document.redesigns?.map((r) =>
		r.moves.some(isAbout) ? { ...r, moves: r.moves.filter((move) => !isAbout(move)) } : r
	);
}

/** Takes people away; their steps go to `heir`, or (null) nobody does them. Changes of them in redesigns go too. */
export function deletePool(id: string, heir: string | null, name: string): Command {
	return {
		label: UNDO.deletePeople(name),
		change(document) {
			const duties = (document.people?.[id]?.duties ?? []).map((duty) => duty.id);
			const people = withFields(document.people ?? {}, { [id]: null });
			const steps = mapSteps(document.steps, (node) => {
				if (isBlock(node)) return node;
				const by = replaceIn(node.by, id, heir);
				if (by === node.by) return node;
				return withFields(node, { by, ...(by === undefined ? OF_PEOPLE : {}) });
			});
			const redesigns = withoutMoves(
				document,
				(move) =>
					('capacity' in move && move.capacity === id) ||
					('people' in move && move.people === id) ||
					('drop' in move && duties.includes(move.drop))
			);
			const isLast = Object.keys(people).length === 0;
			return withFields(document, { people: isLast ? null : people, steps, redesigns });
		}
	};
}

/** Sets the hours of a calendar, as lines of the file; a new id adds one. */
export function changeCalendar(id: string, week: string[], label: string): Command {
	return {
		label,
		change: (document) => ({ ...document, calendars: { ...document.calendars, [id]: { week } } })
	};
}

/** Takes a calendar away; its people keep the hours of `heir`, or (null) are there round the clock. */
export function deleteCalendar(id: string, heir: string | null): Command {
	return {
		label: UNDO.deleteCalendar(id),
		change(document) {
			const calendars = withFields(document.calendars ?? {}, { [id]: null });
			const people = Object.fromEntries(
				Object.entries(document.people ?? {}).map(([pool, fields]) => [
					pool,
					fields.calendar === id ? withFields(fields, { calendar: heir }) : fields
				])
			);
			const redesigns = withoutMoves(
				document,
				(move) => 'calendar' in move && move.calendar === id
			);
			return withFields(document, {
				calendars: Object.keys(calendars).length ? calendars : null,
				people: document.people && people,
				redesigns
			});
		}
	};
}

// What every form of a move is given, and what it gives back.
import { applyMove, type Move, type NodeDocument, type StreamDocument } from '#sim';
import type { Command } from '../../state/commands/command.ts';
import type { Choices } from '../../text/fieldWords.ts';
import { listNodes } from '../../text/names.ts';
import type { GroupName } from '../../text/stepFields.ts';

/** Moves of one kind, by the field that names it. */
export type Of<Name extends string> = Extract<Move, Record<Name, unknown>>;

export interface FormProps<M extends Move = Move> {
	/** The stream that the move meets: what earlier moves of the redesign have made of it. */
	document: StreamDocument;
	/** The move that is edited; absent: a new one. */
	move?: M | undefined;
	/** Of the button. */
	submit: string;
	/** first: what else is kept, as part of the same change. */
	onsubmit: (move: Move, first?: Command | null) => void;
}

/** Before or after which step; empty: nobody said. */
export interface Place {
	before?: string;
	after?: string;
}

/** Where a move puts its step; nowhere yet without one. */
export function placeOf(move: Of<'add'> | Of<'move'> | undefined): Place {
	if (!move) return {};
	return move.before !== undefined ? { before: move.before } : { after: move.after! };
}

export interface ChangeProps extends FormProps<Of<'change'>> {
	/** What is open at first. */
	groups: GroupName[];
	/** Which steps or blocks it is offered for; absent: all. */
	fits?: (node: NodeDocument) => boolean;
	/** What choosing a step does to it at once. */
	preset?: Record<string, unknown>;
}

/** Steps and blocks to choose from, by name; those inside of blocks stand in. */
export function listChoices(
	document: StreamDocument,
	fits: (node: NodeDocument) => boolean = () => true
): [id: string, name: string][] {
	const inside = (nodes: NodeDocument[], depth: number): [string, string][] =>
		nodes.flatMap((node) => [
			...(fits(node)
				? [[node.id, '\u2003'.repeat(depth) + (node.name ?? node.id)] as [string, string]]
				: []),
			...('parallel' in node && node.parallel
				? node.parallel.flatMap((lane) => inside(lane, depth + 1))
				: [])
		]);
	return inside(document.steps, 0);
}

export function findNode(document: StreamDocument, id: string): NodeDocument | undefined {
	return listNodes(document.steps).find((node) => node.id === id);
}

/** What stands for one that is not there yet; no id begins with a space. */
export const NEW = ' new';

export const asChoices = (all: { id: string; name: string }[]): Choices =>
	all.map(({ id, name }) => [id, name] as const);

/** Those that are there, and then a new one; where a move that made a new one is edited, that one. */
export function listOrNew(
	all: { id: string; name: string }[],
	own: { id: string; name: string } | undefined,
	words: string
): Choices {
	const isThere = all.some(({ id }) => id === own?.id);
	return asChoices([...all, ...(isThere ? [] : [own ?? { id: NEW, name: words }])]);
}

/**
 * The stream with a step or block that a move would make, so that its neighbors can be named; at the end of it, as long
 * as the move does not fit.
 */
export function withNode(document: StreamDocument, move: Move, node: NodeDocument): StreamDocument {
	const made = applyMove(document, move);
	if (made.ok && findNode(made.value, node.id)) return made.value;
	return { ...document, steps: [...document.steps, node] };
}

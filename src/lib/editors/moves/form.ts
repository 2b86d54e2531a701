// What every form of a move is given, and what it gives back.
import type { Move, NodeDocument, StreamDocument } from '#sim';
import { listNodes } from '../../text/names.ts';
import type { Section } from './sections/section.ts';

/** Moves of one kind, by the field that names it. */
export type Of<Name extends string> = Extract<Move, Record<Name, unknown>>;

export interface FormProps<M extends Move = Move> {
	/** The stream that the move meets: what earlier moves of the redesign have made of it. */
	document: StreamDocument;
	/** The move that is edited; absent: a new one. */
	move?: M | undefined;
	/** Of the button. */
	submit: string;
	onsubmit: (move: Move) => void;
}

export interface ChangeProps extends FormProps<Of<'change'>> {
	/** What is open at first. */
	sections: Section[];
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

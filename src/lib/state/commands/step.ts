// Commands about one step of the stream as it is.
import type { NodeDocument, StreamDocument } from '#sim';
import { isBlock } from '../../text/names.ts';
import { withFields, type Command } from './command.ts';

function mapNodes(
	nodes: NodeDocument[],
	id: string,
	change: (node: NodeDocument) => NodeDocument
): NodeDocument[] {
	return nodes.map((node) => {
		if (node.id === id) return change(node);
		if (!isBlock(node)) return node;
		return { ...node, parallel: node.parallel.map((lane) => mapNodes(lane, id, change)) };
	});
}

/** The stream with fields of a step or block replaced, each whole; null takes one away. */
export function withStep(
	document: StreamDocument,
	id: string,
	fields: Record<string, unknown>
): StreamDocument {
	return { ...document, steps: mapNodes(document.steps, id, (node) => withFields(node, fields)) };
}

/** Replaces fields of a step or block, each whole; null takes one away. */
export function changeStep(id: string, fields: Record<string, unknown>, label: string): Command {
	return { label, change: (document) => withStep(document, id, fields) };
}

/** The stream with another step or block in the place of the one of its id. */
export function replaceNode(document: StreamDocument, next: NodeDocument): StreamDocument {
	return { ...document, steps: mapNodes(document.steps, next.id, () => next) };
}

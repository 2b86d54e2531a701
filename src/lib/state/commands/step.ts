// Commands about one step of the stream as it is.
import type { ArrowDocument, NodeDocument, StepDocument, StreamDocument } from '#sim';
import { listNodes } from '../../text/names.ts';
import { withFields, type Command } from './command.ts';

function mapNodes(
	nodes: NodeDocument[],
	id: string,
	change: (node: NodeDocument) => NodeDocument
): NodeDocument[] {
	return nodes.map((node) => {
		if (node.id === id) return change(node);
		if (!('parallel' in node)) return node;
		return { ...node, parallel: node.parallel.map((lane) => mapNodes(lane, id, change)) };
	});
}

/** Replaces fields of a step or block, each whole; null takes one away. */
export function changeStep(id: string, fields: Record<string, unknown>, label: string): Command {
	return {
		label,
		change: (document) => ({
			...document,
			steps: mapNodes(document.steps, id, (node) => withFields(node, fields))
		})
	};
}

/** The arrows of a step that lead back to itself or to a step before it in the file: what comes back. */
export function listReturns(document: StreamDocument, step: StepDocument): ArrowDocument[] {
	const order = listNodes(document.steps).map((node) => node.id);
	const own = order.indexOf(step.id);
	return (step.next ?? []).filter((arrow) => isReturn(document, order, own, arrow));
}

// A step that only ever receives what others send back (“Author reworks”) stands after them in the file, but is a return all the same:
// it leads to a step before them.
function isReturn(
	document: StreamDocument,
	order: string[],
	own: number,
	arrow: ArrowDocument
): boolean {
	if (arrow.share === undefined) return false;
	const at = order.indexOf(arrow.to);
	if (at < 0) return false;
	if (at <= own) return true;
	const target = listNodes(document.steps)[at]!;
	return (target.next ?? []).some((next) => {
		const back = order.indexOf(next.to);
		return back >= 0 && back <= own;
	});
}

/** Sets the share of one arrow of a step, by its position in `next`. */
export function setShare(step: StepDocument, arrow: number, share: number): Command {
	const next = (step.next ?? []).map((a, i) => (i === arrow ? { ...a, share } : a));
	return changeStep(step.id, { next }, `change what leaves ${step.name ?? step.id}`);
}

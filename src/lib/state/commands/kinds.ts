// Commands about kinds of work and about flaws: added, and taken away with all that names them.
import type {
	ArrowDocument,
	KindTimeDocument,
	NodeDocument,
	StepDocument,
	StreamDocument
} from '#sim';
import { isBlock } from '../../text/names.ts';
import { withFields, type Command } from './command.ts';
import { changeWork } from './people.ts';
import { withoutMoves } from './pools.ts';
import { changeSubject } from './subject.ts';
import { UNDO } from '../../text/undo.ts';

export function addKind(id: string, name: string): Command {
	return changeWork(id, { name, arrives: { perWeek: 5 } }, UNDO.addKind(name));
}

export function addFlaw(id: string, name: string): Command {
	return changeSubject({ in: 'flaws', id }, { name, severity: 'minor' }, UNDO.addFlaw(name));
}

/** The kinds that go with one: those that arrive as a share of it. */
function listWith(document: StreamDocument, id: string): string[] {
	return Object.entries(document.work).flatMap(([kind, { arrives }]) =>
		kind === id || ('of' in arrives && arrives.of === id) ? [kind] : []
	);
}

function timeWithout(time: KindTimeDocument | undefined, gone: string[]) {
	if (typeof time !== 'object' || !('for' in time)) return time;
	const left = Object.entries(time.for).filter(([kind]) => !gone.includes(kind));
	if (left.length === Object.keys(time.for).length) return time;
	if (left.length === 0) return undefined;
	return left.length === 1 && left[0][0] === 'else'
		? left[0][1]
		: { for: Object.fromEntries(left) };
}

function arrowsWithout(next: ArrowDocument[] | undefined, gone: string[]) {
	return next?.flatMap((arrow) => {
		if (arrow.for === undefined) return [arrow];
		const kinds = [arrow.for].flat().filter((kind) => !gone.includes(kind));
		return kinds.length ? [{ ...arrow, for: kinds.length === 1 ? kinds[0] : kinds }] : [];
	});
}

const TIMES = ['time', 'wait', 'handoff', 'pickup', 'setup'] as const;

function stepWithout(step: StepDocument, gone: string[]): StepDocument {
	const times = Object.fromEntries(TIMES.map((field) => [field, timeWithout(step[field], gone)]));
	const patience = timeWithout(step.queue?.patience, gone);
	const queue = step.queue && withFields(step.queue, { patience });
	return withFields(step, { ...times, queue, next: arrowsWithout(step.next, gone) });
}

function mapNodes(nodes: NodeDocument[], change: (node: NodeDocument) => NodeDocument) {
	return nodes.map((node): NodeDocument => {
		if (!isBlock(node)) return change(node);
		return change({ ...node, parallel: node.parallel.map((lane) => mapNodes(lane, change)) });
	});
}

/** Takes a kind of work away, with the kinds that are a share of it, its arrows, times, and changes in redesigns. */
export function deleteKind(id: string, name: string): Command {
	return {
		label: UNDO.deleteKind(name),
		change(document) {
			const gone = listWith(document, id);
			const steps = mapNodes(document.steps, (node) =>
				isBlock(node)
					? withFields(node, { next: arrowsWithout(node.next, gone) })
					: stepWithout(node, gone)
			);
			type Waiting = [step: string, counts: number | Record<string, number>];
			const begin = Object.entries(document.begin ?? {}).flatMap(([step, counts]): Waiting[] => {
				if (typeof counts === 'number') return [[step, counts]];
				const left = Object.entries(counts).filter(([kind]) => !gone.includes(kind));
				return left.length ? [[step, Object.fromEntries(left)]] : [];
			});
			return withFields(document, {
				work: withFields(document.work, Object.fromEntries(gone.map((kind) => [kind, null]))),
				steps,
				begin: begin.length ? Object.fromEntries(begin) : null,
				redesigns: withoutMoves(document, (move) => 'work' in move && gone.includes(move.work))
			});
		}
	};
}

/** Takes a flaw away, and with it that it is added, caught, and changed in redesigns. */
export function deleteFlaw(id: string, name: string): Command {
	return {
		label: UNDO.deleteFlaw(name),
		change(document) {
			const flaws = withFields(document.flaws ?? {}, { [id]: null });
			const without = (shares: Record<string, number> | undefined) => {
				const left = withFields(shares ?? {}, { [id]: null });
				return Object.keys(left).length ? left : null;
			};
			const steps = mapNodes(document.steps, (node) => {
				if (isBlock(node) || !(id in (node.adds ?? {}) || id in (node.catches ?? {}))) return node;
				const catches = without(node.catches);
				const sendsBack = catches ? node.sendsBack : null;
				return withFields(node, { adds: without(node.adds), catches, sendsBack });
			});
			return withFields(document, {
				flaws: Object.keys(flaws).length ? flaws : null,
				steps,
				redesigns: withoutMoves(document, (move) => 'flaw' in move && move.flaw === id)
			});
		}
	};
}

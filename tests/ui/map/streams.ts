// Random streams as a map may meet them: nested blocks, rework, skips, ways out.
import fc from 'fast-check';
import { isBlock } from '../../../src/lib/text/names.ts';
import type { NodeDocument, StreamDocument } from '#sim';

type Shape = 'step' | Shape[][];

const { shapes } = fc.letrec<{ shapes: Shape[]; shape: Shape; lanes: Shape[][] }>((tie) => ({
	shape: fc.oneof(
		{ depthSize: 'small', maxDepth: 3, withCrossShrink: true },
		{ weight: 5, arbitrary: fc.constant<Shape>('step') },
		{ weight: 1, arbitrary: tie('lanes') }
	),
	lanes: fc.array(fc.array(tie('shape'), { minLength: 1, maxLength: 3 }), {
		minLength: 2,
		maxLength: 4
	}),
	shapes: fc.array(tie('shape'), { minLength: 1, maxLength: 40 })
}));

interface WishedArrow {
	from: number;
	to: number;
	share: number;
	out: boolean;
}
const arrows = fc.array(
	fc.record<WishedArrow>({
		from: fc.nat(400),
		to: fc.nat(400),
		share: fc.constantFrom(0.1, 0.25, 1),
		out: fc.boolean()
	}),
	{ maxLength: 12 }
);

/** Streams of up to some 80 steps. */
export const anyStream = fc
	.tuple(shapes, arrows)
	.map(([list, wished]) => createStream(list, wished));

/** Streams whose only ways are down the list. */
export const plainStream = shapes.map((list) => createStream(list, []));

/** So many steps in a row, with rework here and there. */
export function longStream(count: number): StreamDocument {
	const list = Array.from({ length: count }, (): Shape => 'step');
	const wished = Array.from({ length: Math.floor(count / 5) }, (_, k) => ({
		from: 5 * k + 4,
		to: 5 * k + 1,
		share: 0.1,
		out: false
	}));
	return createStream(list, wished);
}

function createStream(shapes: Shape[], wished: WishedArrow[]): StreamDocument {
	let count = 0;
	const build = (list: Shape[]): NodeDocument[] =>
		list.map((shape): NodeDocument =>
			shape === 'step'
				? { id: `s${count++}`, name: `Step number ${count}`, time: '10min' }
				: { id: `b${count++}`, name: `Block ${count}`, parallel: shape.map(build) }
		);
	const steps = build(shapes);
	const nodes = allNodes(steps);
	for (const { from, to, share, out } of wished) {
		const source = nodes[from % nodes.length];
		const target = nodes[to % nodes.length];
		source.next = [...(source.next ?? []), { to: out ? 'out' : target.id, share }];
	}
	return {
		streamwise: 1,
		name: 'Random',
		unit: 'h',
		work: { item: { arrives: { every: 1 } } },
		steps,
		run: { horizon: '1wk' }
	};
}

export function allNodes(list: NodeDocument[]): NodeDocument[] {
	return list.flatMap((node) => [node, ...(isBlock(node) ? allNodes(node.parallel.flat()) : [])]);
}

/** The same stream without one step; lanes are not emptied. */
export function withoutStep(document: StreamDocument, id: string): StreamDocument {
	const prune = (list: NodeDocument[]): NodeDocument[] =>
		list
			.filter((node) => node.id !== id || list.length === 1)
			.map((node) => (isBlock(node) ? { ...node, parallel: node.parallel.map(prune) } : node));
	return { ...document, steps: prune(document.steps) };
}

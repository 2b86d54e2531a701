// Two streams in one drawing: what both have gets one place, so that nothing jumps when one looks from one to the other.
import type { BlockDocument, NodeDocument } from '#sim';
import { isBlock } from '../text/names.ts';
import { idsWithin } from './graph.ts';

/** 0: the first stream (as it is), 1: the second (the redesign). */
export type Side = 0 | 1;
const SIDES: Side[] = [0, 1];

export type UnionNode =
	| { type: 'step'; id: string; sides: Side[] }
	| { type: 'block'; id: string; sides: Side[]; lanes: UnionList[] }
	/** One room that each stream uses in its own way: steps in a row here, side by side there. */
	| { type: 'room'; contents: [UnionList, UnionList] };
export type UnionList = UnionNode[];

/**
 * The union of two lists in the order of both. Steps are matched by id along a longest common subsequence. Steps in a row that
 * the other stream runs side by side stand one below the other in both; whatever else corresponds shares a room.
 */
export function unite(first: NodeDocument[], second: NodeDocument[]): UnionList {
	return align(first, second, idsWithin, idsWithin).map(([a, b]): UnionNode => {
		if (b.length === 0) return only(a[0], 0);
		if (a.length === 0) return only(b[0], 1);
		if (a.length === 1 && b.length === 1) return uniteNodes(a[0], b[0]);
		const stacked = b.length === 1 ? stack(a, b[0], 1) : a.length === 1 ? stack(b, a[0], 0) : null;
		const contents = (): [UnionList, UnionList] => [
			a.map((node) => only(node, 0)),
			b.map((node) => only(node, 1))
		];
		return stacked ?? { type: 'room', contents: contents() };
	});
}

/** A run of steps of one stream, each where the block of the other (`side`) has it in a lane; null where they don't go together. */
function stack(run: NodeDocument[], block: NodeDocument, side: Side): UnionNode | null {
	if (!isBlock(block)) return null;
	const other: Side = side === 1 ? 0 : 1;
	const lanes: UnionList[] = [];
	for (const [nodes, own] of align(run, block.parallel, idsWithin, (lane) =>
		lane.flatMap(idsWithin)
	)) {
		if (own.length > 1) return null;
		if (own.length === 0 && lanes.length === 0) return null;
		if (own.length === 0) lanes.at(-1)!.push(only(nodes[0], other));
		else lanes.push(side === 1 ? unite(nodes, own[0]) : unite(own[0], nodes));
	}
	const shared = lanes.filter((lane) => lane.some((node) => isOn(node, other)));
	return shared.length > 1 ? { type: 'block', id: block.id, sides: [side], lanes } : null;
}

function uniteNodes(a: NodeDocument, b: NodeDocument): UnionNode {
	if (a.id === b.id && !isBlock(a) && !isBlock(b)) return { type: 'step', id: a.id, sides: SIDES };
	if (a.id === b.id && isBlock(a) && isBlock(b)) {
		return { type: 'block', id: a.id, sides: SIDES, lanes: uniteLanes(a, b) };
	}
	return { type: 'room', contents: [[only(a, 0)], [only(b, 1)]] };
}

function uniteLanes(a: BlockDocument, b: BlockDocument): UnionList[] {
	const idsOfLane = (lane: NodeDocument[]) => lane.flatMap(idsWithin);
	const lanes = align(a.parallel, b.parallel, idsOfLane, idsOfLane);
	return lanes.flatMap(([own, other]) => {
		if (own.length === 1 && other.length === 1) return [unite(own[0], other[0])];
		return [
			...own.map((lane) => lane.map((node) => only(node, 0))),
			...other.map((lane) => lane.map((node) => only(node, 1)))
		];
	});
}

/** A node that only one of the two has. */
function only(node: NodeDocument, side: Side): UnionNode {
	if (!isBlock(node)) return { type: 'step', id: node.id, sides: [side] };
	const lanes = node.parallel.map((lane) => lane.map((each) => only(each, side)));
	return { type: 'block', id: node.id, sides: [side], lanes };
}

/**
 * Cuts two lists into corresponding runs, in order: both not empty where they share ids, else one element of one list.
 * `idsOfFirst`, `idsOfSecond` give the ids in an element.
 */
function align<A, B>(
	first: A[],
	second: B[],
	idsOfFirst: (element: A) => string[],
	idsOfSecond: (element: B) => string[]
): [A[], B[]][] {
	const leaves = first.flatMap((element, index) =>
		idsOfFirst(element).map((id) => ({ id, index }))
	);
	const others = second.flatMap((element, index) =>
		idsOfSecond(element).map((id) => ({ id, index }))
	);
	const runs: { a: [number, number]; b: [number, number] }[] = [];
	for (const [{ index: a }, { index: b }] of commonSubsequence(leaves, others)) {
		const last = runs.at(-1);
		if (last && (a <= last.a[1] || b <= last.b[1])) {
			last.a[1] = Math.max(last.a[1], a);
			last.b[1] = Math.max(last.b[1], b);
		} else runs.push({ a: [a, a], b: [b, b] });
	}
	const aligned: [A[], B[]][] = [];
	let [nextA, nextB] = [0, 0];
	for (const { a, b } of [
		...runs,
		{ a: [first.length, 0], b: [second.length, 0] }
	] as typeof runs) {
		for (; nextA < a[0]; nextA++) aligned.push([[first[nextA]], []]);
		for (; nextB < b[0]; nextB++) aligned.push([[], [second[nextB]]]);
		if (a[0] === first.length) break;
		aligned.push([first.slice(a[0], a[1] + 1), second.slice(b[0], b[1] + 1)]);
		[nextA, nextB] = [a[1] + 1, b[1] + 1];
	}
	return aligned;
}

/** Pairs of a longest common subsequence by id; of several, the one that takes the first list's elements earliest. */
function commonSubsequence<T extends { id: string }>(a: T[], b: T[]): [T, T][] {
	const wide = b.length + 1;
	const longest = new Uint16Array((a.length + 1) * wide);
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			longest[i * wide + j] =
				a[i].id === b[j].id
					? longest[(i + 1) * wide + j + 1] + 1
					: Math.max(longest[(i + 1) * wide + j], longest[i * wide + j + 1]);
		}
	}
	const pairs: [T, T][] = [];
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		if (a[i].id === b[j].id) pairs.push([a[i++], b[j++]]);
		else if (longest[(i + 1) * wide + j] >= longest[i * wide + j + 1]) i++;
		else j++;
	}
	return pairs;
}

/** All ids in a node of a union. */
export function idsOf(node: UnionNode): string[] {
	if (node.type === 'room') return node.contents.flat().flatMap(idsOf);
	return [node.id, ...(node.type === 'block' ? node.lanes.flat().flatMap(idsOf) : [])];
}

/** Whether one of the two has something of it. */
export function isOn(node: UnionNode, side: Side): boolean {
	if (node.type === 'room') return node.contents[side].length > 0;
	if (node.sides.includes(side)) return true;
	return node.type === 'block' && node.lanes.flat().some((each) => isOn(each, side));
}

// The small change of sentences.
import { flatten, nameOf } from '../moves/tree.ts';
import type { NodeDocument, StreamDocument } from '../schema.ts';

/** "A", "A and B", "A, B and C". */
export function listOf(words: string[], last = 'and'): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

/** A share as people say it: "30%", "0.5%". At most two digits after the point. */
export function percentOf(share: number): string {
	return `${round(share * 100)}%`;
}

/** A number with at most two digits after the point. */
export function round(number: number): string {
	return String(Math.round(number * 100) / 100);
}

/** "1 place", "3 places". */
export function countOf(n: number, one: string, many = `${one}s`): string {
	return `${n} ${n === 1 ? one : many}`;
}

/** One sentence of clauses; empty where there is none. */
export function sentenceOf(clauses: string[], separator = ', '): string {
	const text = clauses.filter((clause) => clause !== '').join(separator);
	return text === ''
		? ''
		: `${text[0].toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}

/** Finds what people call a step or block by its id; the id where it has no name. */
export function nameNodes(steps: NodeDocument[]): (id: string) => string {
	const names = new Map(flatten(steps).map((node) => [node.id, nameOf(node)]));
	return (id) => names.get(id) ?? id;
}

export function nameOfPool(document: StreamDocument, id: string): string {
	return document.people?.[id]?.name ?? id;
}

export function nameOfKind(document: StreamDocument, id: string): string {
	return document.work[id]?.name ?? id;
}

export function nameOfFlaw(document: StreamDocument, id: string): string {
	return document.flaws?.[id]?.name ?? id;
}

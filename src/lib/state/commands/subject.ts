// What a stream is made of that numbers can be said about, by where it stands in the file.
import type { ProvenanceDocument, StreamDocument } from '#sim';
import { listNodes } from '../../text/names.ts';
import { withFields, type Command } from './command.ts';
import { withStep } from './step.ts';

/** A step or block, a pool, a kind of work, a flaw. */
export interface Subject {
	in: 'steps' | 'people' | 'work' | 'flaws';
	id: string;
}

export type Measured = ProvenanceDocument | Record<string, ProvenanceDocument>;
export type SubjectFields = Record<string, unknown> & { name?: string; measured?: Measured };

/** What the file says of it; undefined where it is not there. */
export function readSubject(
	document: StreamDocument,
	{ in: where, id }: Subject
): SubjectFields | undefined {
	const found =
		where === 'steps'
			? listNodes(document.steps).find((node) => node.id === id)
			: document[where]?.[id];
	return found as SubjectFields | undefined;
}

/** The stream with fields of it replaced, each whole; null takes one away. */
export function withSubject(
	document: StreamDocument,
	{ in: where, id }: Subject,
	fields: Record<string, unknown>
): StreamDocument {
	if (where === 'steps') return withStep(document, id, fields);
	const all: Record<string, object> = document[where] ?? {};
	return { ...document, [where]: { ...all, [id]: withFields(all[id] ?? {}, fields) } };
}

/** Replaces fields of it, each whole; null takes one away. */
export function changeSubject(
	subject: Subject,
	fields: Record<string, unknown>,
	label: string
): Command {
	return { label, change: (document) => withSubject(document, subject, fields) };
}

// Where numbers come from: read, set, and kept honest. A number that is changed by hand is no longer a traced one.
import type { ProvenanceDocument, StreamDocument } from '#sim';
import { listNodes } from '../../text/names.ts';
import { withFields, type Command } from './command.ts';
import {
	readSubject,
	withSubject,
	type Measured,
	type Subject,
	type SubjectFields
} from './subject.ts';
import { UNDO } from '../../text/undo.ts';

/** The fields that hold numbers, each with a source of its own. */
const NUMBERS: Record<Subject['in'], readonly string[]> = {
	steps: [
		...['time', 'wait', 'handoff', 'pickup', 'queue', 'batch', 'setup', 'next', 'again'],
		...['adds', 'catches']
	],
	people: ['capacity', 'focus', 'reserve', 'cost', 'duties'],
	work: ['arrives', 'due'],
	flaws: ['perItem']
};

function isWhole(measured: Measured): measured is ProvenanceDocument {
	return typeof measured.how === 'string';
}

/** Whether a field holds a number that has a source. */
export function hasSource({ in: where }: Subject, field: string): boolean {
	return NUMBERS[where].includes(field);
}

/** Where one number comes from; null where nobody said. */
export function provenanceOf(measured: Measured | undefined, field: string) {
	if (!measured) return null;
	if (isWhole(measured)) return measured;
	return Object.hasOwn(measured, field) ? measured[field] : null;
}

/** What is said of each number by its own name, once one of them is said apart. */
function apart(
	fields: SubjectFields,
	numbers: readonly string[]
): Record<string, ProvenanceDocument> {
	const { measured } = fields;
	if (!measured) return {};
	if (!isWhole(measured)) return measured;
	const present = numbers.filter((name) => fields[name] !== undefined);
	return Object.fromEntries(present.map((name) => [name, measured]));
}

function withSource(
	fields: SubjectFields,
	numbers: readonly string[],
	field: string,
	source: ProvenanceDocument | null
): Measured | null {
	const measured = withFields(apart(fields, numbers), { [field]: source });
	return Object.keys(measured).length ? measured : null;
}

/** Says where one number comes from; null takes that away. `label` names the number: “Work at Triage”. */
export function setProvenance(
	subject: Subject,
	field: string,
	source: ProvenanceDocument | null,
	label: string
): Command {
	return {
		label: UNDO.provenance(label),
		change(document) {
			const fields = readSubject(document, subject);
			if (!fields) return document;
			const measured = withSource(fields, NUMBERS[subject.in], field, source);
			return withSubject(document, subject, { measured });
		}
	};
}

function listSubjects(document: StreamDocument): Subject[] {
	const named = (['people', 'work', 'flaws'] as const).flatMap((where) =>
		Object.keys(document[where] ?? {}).map((id) => ({ in: where, id }))
	);
	return [...listNodes(document.steps).map(({ id }) => ({ in: 'steps' as const, id })), ...named];
}

const differs = (a: unknown, b: unknown) => a !== b && JSON.stringify(a) !== JSON.stringify(b);

/**
 * The same command, done by hand on a day: every number that it changes is guessed from then on (estimated where it was
 * estimated before), unless the command itself says where it comes from; a number that is taken away takes its source along.
 */
export function byHand(command: Command, today: string): Command {
	return {
		...command,
		change(document) {
			const after = command.change(document);
			return after === document ? after : markChanged(document, after, today);
		}
	};
}

function markChanged(before: StreamDocument, after: StreamDocument, today: string) {
	let marked = after;
	for (const subject of listSubjects(after)) {
		const [was, is] = [readSubject(before, subject), readSubject(after, subject)];
		if (!was || !is || was === is || differs(was.measured, is.measured)) continue;
		const changed = NUMBERS[subject.in].filter((name) => differs(was[name], is[name]));
		if (!changed.length) continue;
		let fields: SubjectFields = { ...is };
		// A source that was said of all is said of each that was there before.
		if (is.measured) fields.measured = apart({ ...was }, NUMBERS[subject.in]);
		for (const name of changed) {
			const how = provenanceOf(was.measured, name)?.how === 'estimated' ? 'estimated' : 'guessed';
			const source = is[name] === undefined ? null : { how, on: today };
			const measured = withSource(fields, NUMBERS[subject.in], name, source as ProvenanceDocument);
			fields = { ...fields, measured: measured ?? {} };
		}
		const { measured } = fields;
		const isNone = !measured || Object.keys(measured).length === 0;
		marked = withSubject(marked, subject, { measured: isNone ? null : measured });
	}
	return marked;
}

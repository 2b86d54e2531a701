// What fields are about: a step or block, a group of people, a kind of work or a flaw. It is one of the stream as it is,
// where every change is a command; or what a move of a redesign would make of it, where nothing is done until the form
// is sent.
import type { Issue, ProvenanceDocument, StreamDocument } from '#sim';
import { createContext } from 'svelte';
import { byHand, hasSource, provenanceOf, setProvenance } from '../state/commands/provenance.ts';
import { changeSubject, readSubject, type Subject } from '../state/commands/subject.ts';
import type { Notebook } from '../state/notebook.svelte.ts';
import { readToday } from '../state/today.ts';
import { FIELD_NAMES } from '../text/fields.ts';
import { labelChange, nameField, type FieldWords } from '../text/fieldWords.ts';
import { issuesAt, pathOf } from '../text/messages.ts';

/** What the chip beside a number shows and does. */
export interface Source {
	label: string;
	provenance: ProvenanceDocument | null;
	onchange: (provenance: ProvenanceDocument | null) => void;
	disabled: boolean;
}

export interface Topic {
	readonly id: string;
	readonly name: string;
	/** The stream that it is in. */
	readonly document: StreamDocument;
	readonly isVisit: boolean;
	/** A field by the name that a screen reader says. */
	say(words: FieldWords): string;
	/** What is wrong, or worth knowing, about one of its fields: `capacity`, `queue.limit`. */
	issues(field: string): Issue[];
	/** Replaces fields, each whole; null takes one away. The words are of the field that was touched: Undo says it. */
	set(fields: Record<string, unknown>, words: FieldWords): void;
	/** The chip of a number; none where the field holds no number, or its source can't be said. */
	source(field: string): Source | null;
}

const placeOf = (document: StreamDocument, { in: where, id }: Subject) =>
	where === 'steps' ? pathOf(document, id) : `${where}.${id}`;

export class TopicOfStream implements Topic {
	readonly #notebook: Notebook;
	readonly #subject: () => Subject;

	constructor(notebook: Notebook, subject: () => Subject) {
		this.#notebook = notebook;
		this.#subject = subject;
	}

	get id(): string {
		return this.#subject().id;
	}

	get document(): StreamDocument {
		return this.#notebook.document;
	}

	get name(): string {
		return readSubject(this.document, this.#subject())?.name ?? this.id;
	}

	get isVisit(): boolean {
		return this.#notebook.isVisit;
	}

	say({ name }: FieldWords): string {
		return nameField(name, this.name);
	}

	issues(field: string): Issue[] {
		return issuesAt(this.#notebook.issues, `${placeOf(this.document, this.#subject())}.${field}`);
	}

	set(fields: Record<string, unknown>, { name, undo = name }: FieldWords): void {
		const command = changeSubject(this.#subject(), fields, labelChange(undo, this.name));
		this.#notebook.apply(byHand(command, readToday()));
	}

	source(field: string): Source | null {
		const subject = this.#subject();
		const fields = readSubject(this.document, subject);
		if (fields?.[field] === undefined || !hasSource(subject, field)) return null;
		const label = nameField(this.name, (FIELD_NAMES[field] ?? field).toLowerCase());
		return {
			label,
			provenance: provenanceOf(fields.measured, field),
			onchange: (source) => this.#notebook.apply(setProvenance(subject, field, source, label)),
			disabled: this.isVisit
		};
	}
}

/** One as a form would make it so far. */
interface Draft {
	/** The stream that it would be in. */
	document: StreamDocument;
	subject: Subject;
	name: string;
	/** Of the stream with it. */
	issues: Issue[];
	/** Keeps what is said of it. */
	onset: (fields: Record<string, unknown>) => void;
}

/** Its numbers have no source yet, and its name stands above the fields. */
export class TopicOfMove implements Topic {
	readonly isVisit = false;
	readonly #draft: () => Draft;

	constructor(draft: () => Draft) {
		this.#draft = draft;
	}

	get id(): string {
		return this.#draft().subject.id;
	}

	get name(): string {
		return this.#draft().name;
	}

	get document(): StreamDocument {
		return this.#draft().document;
	}

	say({ name }: FieldWords): string {
		return name;
	}

	issues(field: string): Issue[] {
		const { document, subject, issues } = this.#draft();
		return issuesAt(issues, `${placeOf(document, subject)}.${field}`);
	}

	set(fields: Record<string, unknown>): void {
		this.#draft().onset(fields);
	}

	source(): null {
		return null;
	}
}

export const [getTopic, setTopic] = createContext<Topic>();

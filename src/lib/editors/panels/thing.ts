// What the fields of a pool, a kind of work or a flaw work with: what is wrong with it, and how it is changed. It is one
// of the stream as it is, or what a move of a redesign would make of it.
import type {
	FlawDocument,
	Issue,
	PoolDocument,
	ProvenanceDocument,
	StreamDocument,
	WorkDocument
} from '#sim';
import type { Command } from '../../state/commands/command.ts';
import { changeFlaw } from '../../state/commands/kinds.ts';
import { changePeople, changeWork } from '../../state/commands/people.ts';
import {
	byHand,
	provenanceOf,
	setProvenance,
	type Subject
} from '../../state/commands/provenance.ts';
import type { Notebook } from '../../state/notebook.svelte.ts';
import { readToday } from '../../state/today.ts';
import { FIELD_NAMES } from '../../text/fields.ts';
import { labelChange, nameField, type FieldWords } from '../../text/fieldWords.ts';
import { issuesAt } from '../../text/messages.ts';
import type { Source } from '../sheet/sheet.ts';

type Where = Exclude<Subject['in'], 'steps'>;
type Fields = Partial<
	Record<keyof PoolDocument | keyof WorkDocument | keyof FlawDocument, unknown>
>;

export interface Thing {
	readonly id: string;
	readonly name: string;
	/** The stream that it is in. */
	readonly document: StreamDocument;
	/** A field by the name that a screen reader says. */
	say(words: FieldWords): string;
	/** What is wrong, or worth knowing, about one of its fields. */
	issues(field: string): Issue[];
	/** Replaces fields; null takes one away. */
	set(fields: Fields, words: FieldWords): void;
	/** The chip of a number; none where there is no number, or none can be said. */
	source(field: string): Source | null;
}

/** Of the stream as it is: every change is a command. */
export class ThingOfStream implements Thing {
	readonly #notebook: Notebook;
	readonly #where: Where;
	readonly id: string;

	constructor(notebook: Notebook, where: Where, id: string) {
		this.#notebook = notebook;
		this.#where = where;
		this.id = id;
	}

	get document(): StreamDocument {
		return this.#notebook.document;
	}

	get name(): string {
		return this.#fields().name ?? this.id;
	}

	say({ name }: FieldWords): string {
		return nameField(name, this.name);
	}

	issues(field: string): Issue[] {
		return issuesAt(this.#notebook.issues, `${this.#where}.${this.id}.${field}`);
	}

	set(fields: Fields, { name, undo = name }: FieldWords): void {
		const label = labelChange(undo, this.name);
		const command: Command =
			this.#where === 'people'
				? changePeople(this.id, fields as PoolDocument, label)
				: this.#where === 'work'
					? changeWork(this.id, fields as WorkDocument, label)
					: changeFlaw(this.id, fields as FlawDocument, label);
		this.#notebook.apply(byHand(command, readToday()));
	}

	source(field: string): Source | null {
		const fields = this.#fields();
		if (fields[field] === undefined) return null;
		const label = nameField(this.name, (FIELD_NAMES[field] ?? field).toLowerCase());
		return {
			label,
			provenance: provenanceOf(fields.measured, field),
			onchange: (source: ProvenanceDocument | null) =>
				this.#notebook.apply(setProvenance({ in: this.#where, id: this.id }, field, source, label)),
			disabled: this.#notebook.isVisit
		};
	}

	#fields() {
		const all = this.#notebook.document[this.#where] ?? {};
		return (all[this.id] ?? {}) as { name?: string; measured?: never } & Record<string, unknown>;
	}
}

/** What a form needs for one: the stream that the move meets, what it is called, and who keeps what is said of it. */
interface Draft {
	document: StreamDocument;
	where: Where;
	id: string;
	name: string;
	/** Of the stream with it as it is said so far. */
	issues: Issue[];
	onset: (fields: Record<string, unknown>) => void;
}

/** What a move would make of one: nothing is done until the form is sent, and its numbers have no source yet. */
export class ThingOfMove implements Thing {
	readonly #draft: () => Draft;

	constructor(draft: () => Draft) {
		this.#draft = draft;
	}

	get id(): string {
		return this.#draft().id;
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
		const { where, id, issues } = this.#draft();
		return issuesAt(issues, `${where}.${id}.${field}`);
	}

	set(fields: Fields): void {
		this.#draft().onset(fields);
	}

	source(): null {
		return null;
	}
}

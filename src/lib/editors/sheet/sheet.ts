// What every group of fields works with: one step or block, what is wrong with it, and how it is changed. It is one of
// the stream as it is, or what a move of a redesign would make of it.
import type { Issue, NodeDocument, ProvenanceDocument, StreamDocument } from '#sim';
import { createContext } from 'svelte';
import { byHand, provenanceOf, setProvenance } from '../../state/commands/provenance.ts';
import { changeStep } from '../../state/commands/step.ts';
import type { Notebook } from '../../state/notebook.svelte.ts';
import { readToday } from '../../state/today.ts';
import { FIELD_NAMES } from '../../text/fields.ts';
import { labelChange, nameField, type FieldWords } from '../../text/fieldWords.ts';
import { issuesAt, pathOf } from '../../text/messages.ts';
import { nameOf } from '../../text/names.ts';

/** What the chip beside a number shows and does. */
export interface Source {
	label: string;
	provenance: ProvenanceDocument | null;
	onchange: (provenance: ProvenanceDocument | null) => void;
	disabled: boolean;
}

export interface Sheet {
	readonly id: string;
	/** The stream that it is in. */
	readonly document: StreamDocument;
	readonly name: string;
	readonly isVisit: boolean;
	/** A field by the name that a screen reader says. */
	say(words: FieldWords): string;
	/** What is wrong, or worth knowing, about one of its fields. */
	issues(field: string): Issue[];
	/** Replaces fields; null takes one away. */
	set(fields: Record<string, unknown>, words: FieldWords): void;
	/** The chip of a number; none where there is no number, or none can be said. */
	source(field: string): Source | null;
}

/** Of the stream as it is: every change is a command. */
export class StepOfStream implements Sheet {
	readonly #notebook: Notebook;
	readonly #node: () => NodeDocument;

	constructor(notebook: Notebook, node: () => NodeDocument) {
		this.#notebook = notebook;
		this.#node = node;
	}

	get id(): string {
		return this.#node().id;
	}

	get document(): StreamDocument {
		return this.#notebook.document;
	}

	get name(): string {
		return nameOf(this.document, this.id);
	}

	get isVisit(): boolean {
		return this.#notebook.isVisit;
	}

	say({ name }: FieldWords): string {
		return nameField(name, this.name);
	}

	issues(field: string): Issue[] {
		return issuesAt(this.#notebook.issues, `${pathOf(this.document, this.id)}.${field}`);
	}

	set(fields: Record<string, unknown>, { name, undo = name }: FieldWords): void {
		const command = changeStep(this.id, fields, labelChange(undo, this.name));
		this.#notebook.apply(byHand(command, readToday()));
	}

	source(field: string): Source | null {
		const node = this.#node() as unknown as Record<string, unknown>;
		if (node[field] === undefined) return null;
		const label = nameField(this.name, (FIELD_NAMES[field] ?? field).toLowerCase());
		const subject = { in: 'steps' as const, id: this.id };
		return {
			label,
			provenance: provenanceOf(node.measured as never, field),
			onchange: (source) => this.#notebook.apply(setProvenance(subject, field, source, label)),
			disabled: this.isVisit
		};
	}
}

/** What a form needs for one: where it would stand, what it is so far, and who keeps what is said of it. */
interface Draft {
	document: StreamDocument;
	node: NodeDocument;
	/** Of the stream with it. */
	issues: Issue[];
	onset: (fields: Record<string, unknown>) => void;
}

/** What a move would make of one: nothing is done until the form is sent, and its numbers have no source yet. */
export class StepOfMove implements Sheet {
	readonly isVisit = false;
	readonly #draft: () => Draft;

	constructor(draft: () => Draft) {
		this.#draft = draft;
	}

	get id(): string {
		return this.#draft().node.id;
	}

	get document(): StreamDocument {
		return this.#draft().document;
	}

	get name(): string {
		const { node } = this.#draft();
		return node.name ?? nameOf(this.document, node.id);
	}

	say({ name }: FieldWords): string {
		return name;
	}

	issues(field: string): Issue[] {
		const { document, node, issues } = this.#draft();
		return issuesAt(issues, `${pathOf(document, node.id)}.${field}`);
	}

	set(fields: Record<string, unknown>): void {
		this.#draft().onset(fields);
	}

	source(): null {
		return null;
	}
}

export const [getSheet, setSheet] = createContext<Sheet>();

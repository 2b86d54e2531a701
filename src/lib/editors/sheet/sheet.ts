// What every group of a sheet works with: one step or block, what is wrong with it, and how it is changed.
import type { Issue, NodeDocument, ProvenanceDocument, StreamDocument } from '#sim';
import { createContext } from 'svelte';
import { changeStep } from '../../state/commands/step.ts';
import { byHand, provenanceOf, setProvenance } from '../../state/commands/provenance.ts';
import type { Notebook } from '../../state/notebook.svelte.ts';
import { readToday } from '../../state/today.ts';
import { FIELD_NAMES } from '../../text/fields.ts';
import { issuesAt, pathOf } from '../../text/messages.ts';
import { nameOf } from '../../text/names.ts';

/** What the chip beside a number shows and does. */
export interface Source {
	label: string;
	provenance: ProvenanceDocument | null;
	onchange: (provenance: ProvenanceDocument | null) => void;
	disabled: boolean;
}

export class Sheet {
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

	get kinds(): { id: string; name: string }[] {
		return Object.entries(this.document.work).map(([id, { name }]) => ({ id, name: name ?? id }));
	}

	get people(): { id: string; name: string }[] {
		return Object.entries(this.document.people ?? {}).map(([id, { name }]) => ({
			id,
			name: name ?? id
		}));
	}

	get isVisit(): boolean {
		return this.#notebook.isVisit;
	}

	/** What is wrong, or worth knowing, about one of its fields. */
	issues(field: string): Issue[] {
		return issuesAt(this.#notebook.issues, `${pathOf(this.document, this.id)}.${field}`);
	}

	/** A number in full: “Triage, work”. */
	label(field: string): string {
		return `${this.name}, ${(FIELD_NAMES[field] ?? field).toLowerCase()}`;
	}

	/** Replaces fields; null takes one away. */
	set(fields: Record<string, unknown>, what: string): void {
		const command = changeStep(this.id, fields, `change ${what} of ${this.name}`);
		this.#notebook.apply(byHand(command, readToday()));
	}

	/** The chip of a number; none where there is no number. */
	source(field: string): Source | null {
		const node = this.#node() as unknown as Record<string, unknown>;
		if (node[field] === undefined) return null;
		return {
			label: this.label(field),
			provenance: this.provenance(field),
			onchange: (source) => this.setProvenance(field, source),
			disabled: this.isVisit
		};
	}

	provenance(field: string): ProvenanceDocument | null {
		return provenanceOf((this.#node() as { measured?: never }).measured, field);
	}

	setProvenance(field: string, source: ProvenanceDocument | null): void {
		const subject = { in: 'steps' as const, id: this.id };
		this.#notebook.apply(setProvenance(subject, field, source, this.label(field)));
	}
}

export const [getSheet, setSheet] = createContext<Sheet>();

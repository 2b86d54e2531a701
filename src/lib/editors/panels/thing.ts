// What a panel works with: one pool, kind of work or flaw, what is wrong with it, and how it is changed.
import type { FlawDocument, Issue, PoolDocument, ProvenanceDocument, WorkDocument } from '#sim';
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
import { issuesAt } from '../../text/messages.ts';
import type { Source } from '../sheet/sheet.ts';

type Where = Exclude<Subject['in'], 'steps'>;
type Fields = Partial<
	Record<keyof PoolDocument | keyof WorkDocument | keyof FlawDocument, unknown>
>;

export class Thing {
	readonly #notebook: Notebook;
	readonly #where: Where;
	readonly id: string;

	constructor(notebook: Notebook, where: Where, id: string) {
		this.#notebook = notebook;
		this.#where = where;
		this.id = id;
	}

	get name(): string {
		return this.#fields().name ?? this.id;
	}

	issues(field: string): Issue[] {
		return issuesAt(this.#notebook.issues, `${this.#where}.${this.id}.${field}`);
	}

	/** Replaces fields; null takes one away. */
	set(fields: Fields, what: string): void {
		const label = `change ${what} of ${this.name}`;
		const command: Command =
			this.#where === 'people'
				? changePeople(this.id, fields as PoolDocument, label)
				: this.#where === 'work'
					? changeWork(this.id, fields as WorkDocument, label)
					: changeFlaw(this.id, fields as FlawDocument, label);
		this.#notebook.apply(byHand(command, readToday()));
	}

	/** The chip of a number; none where there is no number. */
	source(field: string): Source | null {
		const fields = this.#fields();
		if (fields[field] === undefined) return null;
		const label = `${this.name}, ${(FIELD_NAMES[field] ?? field).toLowerCase()}`;
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

// Memory of this device: the notebook 500 ms after a change, and its last 50 versions. Two tabs don't overwrite each
// other silently: who finds a newer revision than the one it knows keeps its own work as a version and says so.
import type { StreamDocument } from '#sim';
import { OPENING } from '../text/opening.ts';
import { Leftovers, type InstantStorage, type Leftover } from './leftovers.ts';

/** What is asked of the storage; idb-keyval has it. */
export interface Storage {
	get<T>(key: string): Promise<T | undefined>;
	set(key: string, value: unknown): Promise<void>;
	/** Reads and writes in one go: no other tab comes between. */
	update<T>(key: string, change: (old: T | undefined) => T): Promise<void>;
	del(key: string): Promise<void>;
}

interface Work {
	document: StreamDocument;
	label: string | undefined;
}

interface Saved {
	revision: number;
	savedAt: number;
	document: StreamDocument;
}

export interface Version {
	id: string;
	name: string;
	savedAt: number;
	/** The last change in it, as Undo says it. */
	label?: string;
}

const CURRENT = 'notebook';
const VERSIONS = 'versions';
const KEPT = 50;
const DELAY = 500;
/** Changes within a minute are one version, unless another notebook was opened. */
const APART = 60_000;

export class Persistence {
	readonly #storage: Storage;
	readonly #now: () => number;
	readonly #leftovers: Leftovers;
	readonly #tab = Math.random().toString(36).slice(2);
	#revision = 0;
	/** The version that this tab wrote last. */
	#version: string | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#waiting: Work | null = null;
	/** On its way to the storage. */
	#writing: Work | null = null;
	#saving: Promise<void> = Promise.resolve();
	/** What is on this device, as far as this tab knows, as text: what is the same is not saved again. */
	#known: string | null = null;

	/** When it was last saved; null before. */
	savedAt: number | null = $state(null);
	/** Another tab saved something newer: until it is settled, nothing is written over it. */
	isContested = $state(false);
	/** Saving does not work here (private window, full disk): the sentence that says so. */
	trouble: string | null = $state(null);

	constructor(
		storage: Storage,
		now: () => number = Date.now,
		instant: InstantStorage | null = null
	) {
		this.#storage = storage;
		this.#now = now;
		this.#leftovers = new Leftovers(instant);
	}

	/** The notebook of last time; null where there is none, or where it cannot be read. */
	async load(): Promise<StreamDocument | null> {
		try {
			for (const leftover of this.#leftovers.list()) await this.#recover(leftover);
			const saved = await this.#storage.get<Saved>(CURRENT);
			if (!saved) return null;
			this.#revision = saved.revision;
			this.savedAt = saved.savedAt;
			this.#known = JSON.stringify(saved.document);
			return saved.document;
		} catch (error) {
			this.#fail(error);
			return null;
		}
	}

	/** What is saved, and nothing else: it does not settle which revision this tab goes on from. Null where there is none. */
	async read(): Promise<StreamDocument | null> {
		try {
			return (await this.#storage.get<Saved>(CURRENT))?.document ?? null;
		} catch (error) {
			this.#fail(error);
			return null;
		}
	}

	/** Saves soon; several changes in a row are saved once. `label`: the last change, as Undo says it. */
	save(document: StreamDocument, label?: string): void {
		this.#waiting = { document, label };
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), DELAY);
	}

	/** Saves now what is waiting to be saved, unless it is what is there. */
	flush(): Promise<void> {
		clearTimeout(this.#timer);
		const waiting = this.#waiting;
		this.#waiting = null;
		if (!waiting) return this.#saving;
		const text = JSON.stringify(waiting.document);
		if (text === this.#known) return this.#saving;
		this.#known = text;
		this.#writing = waiting;
		this.#saving = this.#saving.then(() => this.#write(waiting));
		return this.#saving;
	}

	/** The page may go away before anything is written: what is not saved yet is there at the next opening. */
	leave(): void {
		const waiting = this.#waiting;
		const isNew = waiting !== null && JSON.stringify(waiting.document) !== this.#known;
		const work = isNew ? waiting : this.#writing;
		if (work)
			this.#leftovers.keep({ tab: this.#tab, revision: this.#revision, at: this.#now(), ...work });
		void this.flush();
	}

	/** What is saved from here on is another notebook: it takes no version's place, whatever it is called. */
	part(): void {
		void this.flush();
		this.#saving = this.#saving.then(() => void (this.#version = null));
	}

	/** After a contest: this tab's work becomes the notebook; the other's is among the versions. */
	async insist(document: StreamDocument): Promise<void> {
		const saved = await this.#storage.get<Saved>(CURRENT);
		if (saved) this.#revision = saved.revision;
		this.isContested = false;
		this.#known = null;
		this.#waiting = { document, label: undefined };
		await this.flush();
	}

	/** After a contest: the other tab's work; this tab's is among the versions. */
	async yield(): Promise<StreamDocument | null> {
		this.isContested = false;
		this.#waiting = null;
		return this.load();
	}

	/** The newest first. */
	async listVersions(): Promise<Version[]> {
		try {
			return (await this.#storage.get<Version[]>(VERSIONS)) ?? [];
		} catch (error) {
			this.#fail(error);
			return [];
		}
	}

	async readVersion(id: string): Promise<StreamDocument | null> {
		return (await this.#storage.get<StreamDocument>(`version:${id}`)) ?? null;
	}

	/** Where nothing was saved since, it goes on from what was left; else that is a version. */
	async #recover({ tab, revision, at, document, label }: Leftover): Promise<void> {
		let isSaved = false as boolean;
		await this.#storage.update<Saved | undefined>(CURRENT, (old) => {
			isSaved = old !== undefined && JSON.stringify(old.document) === JSON.stringify(document);
			if (isSaved || (old?.revision ?? 0) !== revision) return old;
			return { revision: revision + 1, savedAt: at, document };
		});
		if (!isSaved) await this.#addVersion(document, at, label);
		this.#leftovers.drop(tab);
	}

	async #write(work: Work): Promise<void> {
		const { document, label } = work;
		const savedAt = this.#now();
		let isContested = false as boolean;
		try {
			await this.#storage.update<Saved>(CURRENT, (old) => {
				isContested = old !== undefined && old.revision !== this.#revision;
				if (isContested) return old!;
				return { revision: this.#revision + 1, savedAt, document };
			});
			await this.#addVersion(document, savedAt, label);
			if (this.#writing === work) this.#writing = null;
			if (!this.#waiting && !this.#writing) this.#leftovers.drop(this.#tab);
			this.isContested = isContested;
			if (isContested) {
				this.#known = null;
				return;
			}
			this.#revision++;
			this.savedAt = savedAt;
			this.trouble = null;
		} catch (error) {
			this.#fail(error);
		}
	}

	async #addVersion(
		document: StreamDocument,
		savedAt: number,
		label: string | undefined
	): Promise<void> {
		const version = {
			id: `${savedAt}-${Math.random().toString(36).slice(2, 8)}`,
			name: document.name,
			savedAt,
			...(label ? { label } : {})
		};
		let dropped: Version[] = [];
		await this.#storage.set(`version:${version.id}`, document);
		await this.#storage.update<Version[]>(VERSIONS, (old = []) => {
			const [last] = old;
			const isSame =
				last?.id === this.#version && last?.name === version.name && savedAt - last.savedAt < APART;
			const all = [version, ...(isSame ? old.slice(1) : old)];
			dropped = [...(last && isSame ? [last] : []), ...all.slice(KEPT)];
			return all.slice(0, KEPT);
		});
		this.#version = version.id;
		for (const { id } of dropped) await this.#storage.del(`version:${id}`);
	}

	#fail(error: unknown): void {
		this.#known = null;
		const reason = error instanceof Error ? error.message : String(error);
		this.trouble = OPENING.notKept(reason);
	}
}

// Memory of this device: the notebook 500 ms after a change, and its last 50 versions. Two tabs don't overwrite each
// other silently: who finds a newer revision than the one it knows keeps its own work as a version and says so.
import type { StreamDocument } from '#sim';
import { OPENING } from '../text/opening.ts';
import { Leftovers, type InstantStorage, type Leftover } from './leftovers.ts';
import { Versions, type Version } from './versions.ts';

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

const CURRENT = 'notebook';
const DELAY = 500;

export class Persistence {
	readonly #storage: Storage;
	readonly #now: () => number;
	readonly #leftovers: Leftovers;
	readonly #versions: Versions;
	readonly #tab = Math.random().toString(36).slice(2);
	#revision = 0;
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
	/** The notebook is saved, but there is no room for earlier versions: the sentence that says so. */
	shortage: string | null = $state(null);

	constructor(
		storage: Storage,
		now: () => number = Date.now,
		instant: InstantStorage | null = null
	) {
		this.#storage = storage;
		this.#now = now;
		this.#leftovers = new Leftovers(instant);
		this.#versions = new Versions(storage);
	}

	/** The notebook of last time; null where there is none, or where it cannot be read. */
	async load(): Promise<StreamDocument | null> {
		const stuck: Leftover[] = [];
		for (const leftover of this.#leftovers.list()) {
			try {
				await this.#recover(leftover);
			} catch (error) {
				// It stays for the next opening; what is saved can be read all the same.
				this.shortage = OPENING.noVersion(reasonOf(error));
				stuck.push(leftover);
			}
		}
		const saved = await this.#readCurrent();
		if (saved) {
			this.#revision = saved.revision;
			this.savedAt = saved.savedAt;
			this.#known = JSON.stringify(saved.document);
		}
		// What could not be saved goes on from what is: it is the newer of the two.
		const newer = stuck.findLast(({ revision }) => revision === (saved?.revision ?? 0));
		if (newer) this.save(newer.document, newer.label);
		return newer?.document ?? saved?.document ?? null;
	}

	/** What is saved, and nothing else: it does not settle which revision this tab goes on from. Null where there is none. */
	async read(): Promise<StreamDocument | null> {
		return (await this.#readCurrent())?.document ?? null;
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
		this.#saving = this.#saving.then(() => this.#versions.part());
	}

	/** After a contest: this tab's work becomes the notebook; the other's is among the versions. */
	async insist(document: StreamDocument): Promise<void> {
		const saved = await this.#readCurrent();
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
			return await this.#versions.list();
		} catch (error) {
			this.#fail(error);
			return [];
		}
	}

	readVersion(id: string): Promise<StreamDocument | null> {
		return this.#versions.read(id);
	}

	async #readCurrent(): Promise<Saved | undefined> {
		try {
			return await this.#storage.get<Saved>(CURRENT);
		} catch (error) {
			this.#fail(error);
			return undefined;
		}
	}

	/** Where nothing was saved since, it goes on from what was left; else that is a version. */
	async #recover({ tab, revision, at, document, label }: Leftover): Promise<void> {
		let isSaved = false as boolean;
		let isCurrent = false as boolean;
		await this.#change((old) => {
			isSaved = old !== undefined && JSON.stringify(old.document) === JSON.stringify(document);
			isCurrent = (old?.revision ?? 0) === revision;
			if (isSaved || !isCurrent) return old;
			return { revision: revision + 1, savedAt: at, document };
		});
		if (!isSaved) await this.#addVersion({ document, label }, at, isCurrent);
		this.#leftovers.drop(tab);
	}

	async #write(work: Work): Promise<void> {
		const savedAt = this.#now();
		let isContested = false as boolean;
		try {
			await this.#change((old) => {
				isContested = old !== undefined && old.revision !== this.#revision;
				if (isContested) return old;
				return { revision: this.#revision + 1, savedAt, document: work.document };
			});
			// At once: whatever else fails, this is what is on the device now.
			this.isContested = isContested;
			if (isContested) this.#known = null;
			else {
				this.#revision++;
				this.savedAt = savedAt;
			}
			await this.#addVersion(work, savedAt, !isContested);
			if (this.#writing === work) this.#writing = null;
			if (!this.#waiting && !this.#writing) this.#leftovers.drop(this.#tab);
			this.trouble = null;
		} catch (error) {
			this.#fail(error);
		}
	}

	/** Changes what is saved; old versions make room for it. */
	#change(change: (old: Saved | undefined) => Saved | undefined): Promise<void> {
		return this.#versions.makeRoom(() => this.#storage.update<Saved | undefined>(CURRENT, change));
	}

	/** isSpare: the work is saved besides. Then it is told, and no more, where there is no room for a version of it. */
	async #addVersion({ document, label }: Work, savedAt: number, isSpare: boolean): Promise<void> {
		try {
			await this.#versions.add(document, savedAt, label);
			this.shortage = null;
		} catch (error) {
			if (!isSpare) throw error;
			this.shortage = OPENING.noVersion(reasonOf(error));
		}
	}

	#fail(error: unknown): void {
		this.#known = null;
		this.trouble = OPENING.notKept(reasonOf(error));
	}
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

// The earlier versions of the notebook on this device. Where there is no room for one more, the oldest make room.
import type { StreamDocument } from '#sim';
import type { Storage } from './persist.svelte.ts';

export interface Version {
	id: string;
	name: string;
	/** When it began, in milliseconds since 1970; not in those that were kept before this was noted. */
	since?: number;
	/** When it was saved last. */
	savedAt: number;
	/** The last change in it, as Undo says it. */
	label?: string;
}

const LIST = 'versions';
const KEPT = 50;
/** So many stay, however full the device is. */
const SPARED = 10;
/** Changes within a minute are one version, unless another notebook was opened. */
const APART = 60_000;

export class Versions {
	readonly #storage: Storage;
	/** The version that this tab wrote last. */
	#last: string | null = null;

	constructor(storage: Storage) {
		this.#storage = storage;
	}

	/** The newest first. */
	async list(): Promise<Version[]> {
		return (await this.#storage.get<Version[]>(LIST)) ?? [];
	}

	async read(id: string): Promise<StreamDocument | null> {
		return (await this.#storage.get<StreamDocument>(`version:${id}`)) ?? null;
	}

	/** The next one takes no version's place. */
	part(): void {
		this.#last = null;
	}

	/** Rejects where there is no room for it, or nothing can be kept at all. */
	add(document: StreamDocument, savedAt: number, label: string | undefined): Promise<void> {
		return this.makeRoom(() => this.#add(document, savedAt, label));
	}

	/** Does what takes room on this device; as long as there is too little, the oldest version goes and it is tried again. */
	async makeRoom<T>(act: () => Promise<T>): Promise<T> {
		for (;;) {
			try {
				return await act();
			} catch (error) {
				if (!isQuota(error) || !(await this.#dropOldest())) throw error;
			}
		}
	}

	async #add(document: StreamDocument, savedAt: number, label: string | undefined) {
		const id = `${savedAt}-${Math.random().toString(36).slice(2, 8)}`;
		let dropped: Version[] = [];
		try {
			await this.#storage.set(`version:${id}`, document);
			await this.#storage.update<Version[]>(LIST, (old = []) => {
				const [last] = old;
				// From when it began: else each save would put off the next version, and hours of work would be one.
				const began = last?.since ?? last?.savedAt;
				const isSame =
					last?.id === this.#last && last?.name === document.name && savedAt - began < APART;
				const version = {
					id,
					name: document.name,
					since: isSame ? began : savedAt,
					savedAt,
					...(label ? { label } : {})
				};
				const all = [version, ...(isSame ? old.slice(1) : old)];
				dropped = [...(last && isSame ? [last] : []), ...all.slice(KEPT)];
				return all.slice(0, KEPT);
			});
		} catch (error) {
			await this.#storage.del(`version:${id}`).catch(() => {});
			throw error;
		}
		this.#last = id;
		for (const each of dropped) await this.#storage.del(`version:${each.id}`);
	}

	/** Whether there was one to drop. */
	async #dropOldest(): Promise<boolean> {
		let oldest: Version | undefined;
		await this.#storage.update<Version[]>(LIST, (old = []) => {
			oldest = old.length > SPARED ? old.at(-1) : undefined;
			return oldest ? old.slice(0, -1) : old;
		});
		if (oldest) await this.#storage.del(`version:${oldest.id}`);
		return oldest !== undefined;
	}
}

/** Of nothing else than a lack of room does anybody lose a version. */
function isQuota(error: unknown): boolean {
	return error instanceof Error && error.name === 'QuotaExceededError';
}

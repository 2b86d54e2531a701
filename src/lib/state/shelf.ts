// The files of the page that a browser keeps, one cache a version. Used by the service worker alone.

/** What is asked of the browser; its CacheStorage has it. */
export interface Shelves {
	open(name: string): Promise<{ addAll(requests: Request[]): Promise<void> }>;
	keys(): Promise<string[]>;
	delete(name: string): Promise<boolean>;
}

export interface Files {
	/** Each version of them has a name of its own. */
	hashed: string[];
	/** The others. */
	named: string[];
}

export class Shelf {
	readonly #shelves: Shelves;
	readonly #prefix: string;
	readonly name: string;

	/** base: where this copy of the page stands; others of the same origin have shelves of their own. */
	constructor(shelves: Shelves, base: string, version: string) {
		this.#shelves = shelves;
		this.#prefix = `streamwise:${base}/:`;
		this.name = this.#prefix + version;
	}

	/** All or nothing: half a version is none. */
	async fill({ hashed, named }: Files): Promise<void> {
		const shelf = await this.#shelves.open(this.name);
		await shelf.addAll([
			...hashed.map((url) => new Request(url)),
			// What the browser has of an older version under the same name must not get among them.
			...named.map((url) => new Request(url, { cache: 'reload' }))
		]);
	}

	/**
	 * Removes the older versions, unless a page is open: it may have begun with any of them, and still ask for a part.
	 * pages: the addresses of those that are open; scope: where those of this copy are.
	 */
	async tidy(pages: string[], scope: string): Promise<void> {
		if (pages.some((page) => page.startsWith(scope))) return;
		const names = await this.#shelves.keys();
		const older = names.filter((name) => name.startsWith(this.#prefix) && name !== this.name);
		await Promise.all(older.map((name) => this.#shelves.delete(name)));
	}
}

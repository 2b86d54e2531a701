import { expect, test } from 'vitest';
import { Shelf, type Shelves } from '../../../src/lib/state/shelf.ts';

function createShelves() {
	const kept = new Map<string, Request[]>();
	const shelves: Shelves = {
		open(name) {
			if (!kept.has(name)) kept.set(name, []);
			return Promise.resolve({
				addAll: (requests) => Promise.resolve(void kept.get(name)!.push(...requests))
			});
		},
		keys: () => Promise.resolve([...kept.keys()]),
		delete: (name) => Promise.resolve(kept.delete(name))
	};
	return { kept, shelves };
}

const scope = 'https://example.org/a/';
const nothing = { hashed: [], named: [] };

test('copies of the page under other paths keep their files', async () => {
	const { kept, shelves } = createShelves();
	const others = ['', '/a/b', '/b'].map((base) => new Shelf(shelves, base, '1'));
	for (const each of [...others, new Shelf(shelves, '/a', '1')]) await each.fill(nothing);
	const next = new Shelf(shelves, '/a', '2');
	await next.fill(nothing);
	await next.tidy(['https://example.org/b/'], scope);
	expect([...kept.keys()].sort()).toEqual([...others, next].map(({ name }) => name).sort());
});

test('older versions stay while a page is open, however many came since', async () => {
	const { kept, shelves } = createShelves();
	for (const version of ['1', '2', '3', '4']) {
		const shelf = new Shelf(shelves, '/a', version);
		await shelf.fill(nothing);
		await shelf.tidy([`${scope}?example=x`], scope);
	}
	expect(kept.size).toBe(4);
	const newest = new Shelf(shelves, '/a', '4');
	await newest.tidy([], scope);
	expect([...kept.keys()]).toEqual([newest.name]);
});

test('what keeps its name from version to version is fetched anew', async () => {
	const { kept, shelves } = createShelves();
	const shelf = new Shelf(shelves, '/a', '1');
	await shelf.fill({ hashed: [`${scope}x.1.js`], named: [scope] });
	expect(kept.get(shelf.name)!.map(({ url, cache }) => [url, cache])).toEqual([
		[`${scope}x.1.js`, 'default'],
		[scope, 'reload']
	]);
});

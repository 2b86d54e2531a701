// A page is left in the middle of things: what was done last is there when it is opened again.
import { expect, test } from 'vitest';
import type { InstantStorage } from '../../../src/lib/state/leftovers.ts';
import { Persistence, type Storage } from '../../../src/lib/state/persist.svelte.ts';
import { stream } from '../text/figures.ts';

/** A device, and tabs on it that can be left: what such a tab still waits for never comes. */
function createDevice() {
	const values = new Map<string, unknown>();
	const kept = new Map<string, string>();
	const instant: InstantStorage = {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key)
	};
	const openTab = () => {
		let isLeft = false;
		const later = <T>(act: () => T) =>
			new Promise<T>((resolve) => setTimeout(() => !isLeft && resolve(structuredClone(act()))));
		const storage: Storage = {
			get: <T>(key: string) => later(() => values.get(key) as T | undefined),
			set: (key, value) => later(() => void values.set(key, structuredClone(value))),
			update: <T>(key: string, change: (old: T | undefined) => T) =>
				later(() => void values.set(key, structuredClone(change(values.get(key) as T)))),
			del: (key) => later(() => void values.delete(key))
		};
		const tab = new Persistence(storage, () => 1_000, instant);
		return {
			tab,
			leave() {
				tab.leave();
				isLeft = true;
			}
		};
	};
	return { kept, openTab };
}

const named = (name: string) => ({ ...stream, name });
const names = async (tab: Persistence) => (await tab.listVersions()).map(({ name }) => name);

test('what waits to be saved, and what is being saved, is there at the next opening', async () => {
	for (const isOnItsWay of [false, true]) {
		const { kept, openTab } = createDevice();
		const first = openTab();
		first.tab.save(named('start'));
		await first.tab.flush();
		first.tab.save(named('last'), 'rename');
		if (isOnItsWay) void first.tab.flush();
		first.leave();
		const { tab } = openTab();
		expect((await tab.load())?.name).toBe('last');
		expect(await names(tab)).toEqual(['last', 'start']);
		expect((await tab.listVersions())[0].label).toBe('rename');
		expect(kept.size).toBe(0);
		// It goes on from there.
		tab.save(named('further'));
		await tab.flush();
		expect(tab.isContested).toBe(false);
	}
});

test('what was never saved before is there, too', async () => {
	const { openTab } = createDevice();
	const first = openTab();
	first.tab.save(named('only'));
	first.leave();
	expect((await openTab().tab.load())?.name).toBe('only');
});

test('where it was saved in time nothing is left', async () => {
	const { kept, openTab } = createDevice();
	const { tab } = openTab();
	tab.save(named('start'));
	tab.leave();
	expect(kept.size).toBe(1);
	await tab.flush();
	expect(kept.size).toBe(0);
	tab.leave();
	expect(kept.size).toBe(0);
	expect(await names(tab)).toEqual(['start']);
});

test('where another tab saved since, that stays, and what was left is a version', async () => {
	const { openTab } = createDevice();
	const [one, two] = [openTab(), openTab()];
	one.tab.save(named('start'));
	await one.tab.flush();
	await two.tab.load();
	one.tab.save(named('one'));
	one.leave();
	two.tab.save(named('two'));
	await two.tab.flush();
	const { tab } = openTab();
	expect((await tab.load())?.name).toBe('two');
	expect(await names(tab)).toEqual(['one', 'two', 'start']);
});

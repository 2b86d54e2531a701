// The device is full, or keeps nothing: what is there opens all the same, and every word about it is true.
import { expect, test } from 'vitest';
import type { InstantStorage } from '../../../src/lib/state/leftovers.ts';
import { Persistence, type Storage } from '../../../src/lib/state/persist.svelte.ts';
import { stream } from '../text/figures.ts';

const quota = () => Object.assign(new Error('no room'), { name: 'QuotaExceededError' });

/** A device with room for so many versions, and for one notebook unless that is refused. */
function createDevice() {
	const values = new Map<string, unknown>();
	const kept = new Map<string, string>();
	const device = { room: Infinity, isClosed: false, failing: null as Error | null };
	const versions = () => [...values.keys()].filter((key) => key.startsWith('version:')).length;
	const storage: Storage = {
		get: <T>(key: string) => Promise.resolve(structuredClone(values.get(key)) as T | undefined),
		set(key, value) {
			if (device.failing) return Promise.reject(device.failing);
			if (versions() >= device.room) return Promise.reject(quota());
			return Promise.resolve(void values.set(key, structuredClone(value)));
		},
		update<T>(key: string, change: (old: T | undefined) => T) {
			if (device.isClosed && key === 'notebook') return Promise.reject(quota());
			return Promise.resolve(void values.set(key, structuredClone(change(values.get(key) as T))));
		},
		del: (key) => Promise.resolve(void values.delete(key))
	};
	const instant: InstantStorage = {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key)
	};
	let now = 0;
	const openTab = () => new Persistence(storage, () => (now += 61_000), instant);
	return { device, values, kept, versions, openTab };
}

const named = (name: string) => ({ ...stream, name });
async function save(tab: Persistence, name: string) {
	tab.save(named(name));
	await tab.flush();
}
const names = async (tab: Persistence) => (await tab.listVersions()).map(({ name }) => name);

test('the notebook opens where what was left of another tab cannot be kept', async () => {
	const { device, openTab, kept } = createDevice();
	const [one, two] = [openTab(), openTab()];
	await save(one, 'start');
	await two.load();
	one.save(named('left'));
	device.isClosed = true;
	one.leave();
	await one.flush();
	device.isClosed = false;
	await save(two, 'two');
	device.room = 0;
	const tab = openTab();
	expect((await tab.load())?.name).toBe('two');
	expect(tab.shortage).toContain('no room');
	// Nothing of it is lost: it waits for room.
	expect(kept.size).toBe(1);
	await save(tab, 'further');
	expect(tab.isContested).toBe(false);
	device.room = Infinity;
	const later = openTab();
	expect((await later.load())?.name).toBe('further');
	expect(await names(later)).toContain('left');
	expect(kept.size).toBe(0);
});

test('what could not be saved is what the page opens on, and is saved as soon as there is room', async () => {
	const { device, openTab } = createDevice();
	const one = openTab();
	await save(one, 'start');
	device.isClosed = true;
	await save(one, 'unsaved');
	expect(one.trouble).toContain('no room');
	one.leave();
	const two = openTab();
	expect((await two.load())?.name).toBe('unsaved');
	device.isClosed = false;
	await two.flush();
	expect(two.trouble).toBeNull();
	expect((await openTab().load())?.name).toBe('unsaved');
});

test('a notebook is saved without a version of it, and nobody speaks of another tab', async () => {
	const { device, openTab } = createDevice();
	const tab = openTab();
	await save(tab, 'a');
	device.room = 0;
	const { savedAt } = tab;
	await save(tab, 'b');
	await save(tab, 'c');
	expect(tab.isContested).toBe(false);
	expect(tab.trouble).toBeNull();
	expect(tab.savedAt).toBeGreaterThan(savedAt!);
	expect(tab.shortage).toContain('no room');
	expect((await openTab().load())?.name).toBe('c');
	device.room = Infinity;
	await save(tab, 'd');
	expect(tab.shortage).toBeNull();
	expect(await names(tab)).toEqual(['d', 'a']);
});

test('the oldest versions make room for the newest, but not all of them', async () => {
	const { device, openTab, versions } = createDevice();
	const tab = openTab();
	for (let i = 1; i <= 14; i++) await save(tab, `v${i}`);
	device.room = 12;
	await save(tab, 'v15');
	expect(tab.shortage).toBeNull();
	expect((await names(tab)).at(0)).toBe('v15');
	expect((await names(tab)).at(-1)).toBe('v4');
	expect(versions()).toBe(12);
	device.room = 0;
	await save(tab, 'v16');
	expect(tab.shortage).toContain('no room');
	expect(await names(tab)).toHaveLength(10);
});

test('no version goes where room is not what is lacking', async () => {
	const { device, openTab } = createDevice();
	const tab = openTab();
	for (let i = 1; i <= 14; i++) await save(tab, `v${i}`);
	device.failing = new Error('the device broke');
	await save(tab, 'v15');
	expect(tab.shortage).toContain('the device broke');
	expect(await names(tab)).toHaveLength(14);
});

test('a contest is told, also where there is no room for the version of this tab', async () => {
	const { device, openTab } = createDevice();
	const [one, two] = [openTab(), openTab()];
	await save(one, 'start');
	await two.load();
	await save(two, 'two');
	device.room = 0;
	await save(one, 'one');
	expect(one.isContested).toBe(true);
	expect(one.trouble).toContain('no room');
	await one.insist(named('one'));
	expect(one.isContested).toBe(false);
	expect((await openTab().load())?.name).toBe('one');
});

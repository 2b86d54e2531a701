import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Persistence, type Storage } from '../../../src/lib/state/persist.svelte.ts';
import { stream } from '../text/figures.ts';

/** What two tabs share. Values are copied, as IndexedDB does. */
function createStorage(): Storage {
	const values = new Map<string, unknown>();
	return {
		get: <T>(key: string) => Promise.resolve(structuredClone(values.get(key)) as T | undefined),
		set: (key, value) => Promise.resolve(void values.set(key, structuredClone(value))),
		update: <T>(key: string, change: (old: T | undefined) => T) =>
			Promise.resolve(void values.set(key, structuredClone(change(values.get(key) as T)))),
		del: (key) => Promise.resolve(void values.delete(key))
	};
}

const named = (name: string) => ({ ...stream, name });
let now = 0;
const clock = () => (now += 61_000);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('memory of this device', () => {
	test('saves half a second after the last change, once', async () => {
		const storage = createStorage();
		const tab = new Persistence(storage, clock);
		tab.save(named('a'));
		await vi.advanceTimersByTimeAsync(400);
		tab.save(named('b'));
		await vi.advanceTimersByTimeAsync(400);
		expect(await new Persistence(storage).load()).toBeNull();
		await vi.advanceTimersByTimeAsync(200);
		expect((await new Persistence(storage).load())?.name).toBe('b');
		expect((await tab.listVersions()).map((v) => v.name)).toEqual(['b']);
	});

	test('keeps fifty versions, the newest first', async () => {
		const tab = new Persistence(createStorage(), clock);
		for (let i = 0; i < 60; i++) {
			tab.save(named(`v${i}`));
			await tab.flush();
		}
		const versions = await tab.listVersions();
		expect(versions).toHaveLength(50);
		expect(versions[0].name).toBe('v59');
		expect((await tab.readVersion(versions[49].id))?.name).toBe('v10');
	});

	test('what is on the device already is not saved again', async () => {
		const storage = createStorage();
		const first = new Persistence(storage, clock);
		first.save(named('a'));
		await first.flush();
		const tab = new Persistence(storage, clock);
		tab.save((await tab.load())!);
		await tab.flush();
		expect(await tab.listVersions()).toHaveLength(1);
		tab.save(named('b'));
		void tab.flush();
		tab.save(named('a'));
		await tab.flush();
		expect((await tab.read())?.name).toBe('a');
		expect((await tab.listVersions()).map(({ name }) => name)).toEqual(['a', 'b', 'a']);
	});

	test('another notebook of the same name takes no place among the versions', async () => {
		const tab = new Persistence(createStorage(), () => 0);
		tab.save(named('a'));
		tab.part();
		tab.save({ ...named('a'), begins: 'as a colleague has it' });
		await tab.flush();
		const versions = await tab.listVersions();
		const read = await Promise.all(versions.map(({ id }) => tab.readVersion(id)));
		expect(read.map((version) => version?.begins)).toEqual([
			'as a colleague has it',
			stream.begins
		]);
	});

	test('what is flushed is kept, whatever is saved right after it; a version says what was done last', async () => {
		const tab = new Persistence(createStorage(), clock);
		tab.save(named('a'), 'rename');
		void tab.flush();
		tab.save(named('b'));
		await vi.advanceTimersByTimeAsync(600);
		const versions = await tab.listVersions();
		expect(versions.map(({ name, label }) => [name, label])).toEqual([
			['b', undefined],
			['a', 'rename']
		]);
		expect((await tab.read())?.name).toBe('b');
	});

	test('changes within a minute are one version', async () => {
		let time = 0;
		const tab = new Persistence(createStorage(), () => (time += 1_000));
		for (let i = 0; i < 5; i++) {
			tab.save({ ...stream, customer: String(i) });
			await tab.flush();
		}
		const versions = await tab.listVersions();
		expect(versions).toHaveLength(1);
		expect((await tab.readVersion(versions[0].id))?.customer).toBe('4');
	});

	test('a tab that lags behind overwrites nothing; either can go on, and both are kept', async () => {
		const storage = createStorage();
		const [one, two] = [new Persistence(storage, clock), new Persistence(storage, clock)];
		one.save(named('start'));
		await one.flush();
		await two.load();
		two.save(named('two'));
		await two.flush();
		one.save(named('one'));
		await one.flush();
		expect(one.isContested).toBe(true);
		expect((await new Persistence(storage).load())?.name).toBe('two');
		expect((await one.listVersions()).map((v) => v.name)).toEqual(['one', 'two', 'start']);
		await one.insist(named('one'));
		expect(one.isContested).toBe(false);
		expect((await new Persistence(storage).load())?.name).toBe('one');
		two.save(named('two again'));
		await two.flush();
		expect(two.isContested).toBe(true);
		expect((await two.yield())?.name).toBe('one');
	});

	test('hours of changes are many versions, however fast they follow one another', async () => {
		let time = 0;
		const tab = new Persistence(createStorage(), () => (time += 45_000));
		for (let i = 0; i < 240; i++) {
			tab.save({ ...stream, customer: String(i) });
			await tab.flush();
		}
		const versions = await tab.listVersions();
		expect(versions).toHaveLength(50);
		const apart = versions.slice(1).map((each, i) => versions[i].since! - each.since!);
		expect(Math.min(...apart)).toBeGreaterThanOrEqual(60_000);
	});

	test('versions that do not say when they began are read, and go on', async () => {
		const storage = createStorage();
		await storage.set('versions', [{ id: 'old', name: 'a', savedAt: 1 }]);
		await storage.set('version:old', named('a'));
		const tab = new Persistence(storage, clock);
		tab.save(named('b'));
		await tab.flush();
		expect((await tab.listVersions()).map(({ name }) => name)).toEqual(['b', 'a']);
		expect((await tab.readVersion('old'))?.name).toBe('a');
	});

	test('says so in words when nothing can be kept', async () => {
		const storage = createStorage();
		storage.update = () => Promise.reject(new Error('quota exceeded'));
		const tab = new Persistence(storage, clock);
		tab.save(stream);
		await tab.flush();
		expect(tab.trouble).toContain('quota exceeded');
		expect(tab.savedAt).toBeNull();
	});
});

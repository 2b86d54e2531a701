import { expect, test } from 'vitest';
import { Actions, keysOf } from '../../../src/lib/state/actions.svelte.ts';
import { Preferences } from '../../../src/lib/state/preferences.svelte.ts';
import { sayKeys } from '../../../src/lib/text/actions.ts';

const action = (id: string, keys: string[], done: string[], isPossible = true) => ({
	id,
	label: id,
	group: 'show' as const,
	keys,
	isPossible: () => isPossible,
	run: () => void done.push(id)
});

test('keys run the newest action that is possible; what is taken back is gone', () => {
	const actions = new Actions();
	const done: string[] = [];
	actions.register(action('first', ['b'], done), action('never', ['x'], done, false));
	const takeBack = actions.register(action('second', ['b'], done));
	expect(actions.press('b')).toBe(true);
	takeBack();
	expect(actions.press('b')).toBe(true);
	expect(actions.press('x')).toBe(false);
	expect(actions.run('never')).toBe(false);
	expect(done).toEqual(['second', 'first']);
	actions.register(action('first', ['c'], done));
	expect(actions.press('b')).toBe(false);
});

test('keys are written and said in one way', () => {
	const event = (key: string, held: object = {}) =>
		({ key, ctrlKey: false, metaKey: false, shiftKey: false, ...held }) as KeyboardEvent;
	expect(keysOf(event('?', { shiftKey: true }))).toBe('?');
	expect(keysOf(event('Z', { metaKey: true, shiftKey: true }))).toBe('mod+shift+z');
	expect(sayKeys('mod+shift+z', false)).toBe('Ctrl+Shift+Z');
	expect(sayKeys('mod+shift+z', true)).toBe('⌘⇧Z');
	expect(sayKeys('enter', false)).toBe('Enter');
});

test('habits are remembered on the device; a storage that is full or broken costs nothing else', () => {
	const kept = new Map<string, string>();
	const storage = {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value)
	};
	const preferences = new Preferences(storage);
	preferences.fold('map', true);
	preferences.hasLetters = false;
	const next = new Preferences(storage);
	expect([next.isFolded('map'), next.isFolded('frame'), next.hasLetters]).toEqual([
		true,
		false,
		false
	]);
	kept.set([...kept.keys()][0], '{"folded": "map", "hasLetters"');
	expect(new Preferences(storage).isFolded('map')).toBe(false);
	const broken = new Preferences({
		getItem: () => null,
		setItem: () => {
			throw new Error('full');
		}
	});
	broken.fold('map', true);
	expect(broken.isFolded('map')).toBe(true);
});

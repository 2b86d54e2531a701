import type { StreamDocument } from '#sim';
import { describe, expect, test } from 'vitest';
import { changePeople } from '../../../src/lib/state/commands/people.ts';
import { hold } from '../../../src/lib/state/held.svelte.ts';
import { Notebook } from '../../../src/lib/state/notebook.svelte.ts';
import { stream } from '../text/figures.ts';

const withPeople = (capacity: number) => changePeople('team', { capacity }, 'x');
const people = (document: StreamDocument) => document.people?.team.capacity;

describe('a value that may lag behind', () => {
	test('stays what it was while something is dragged, and has the last when the hand lets go', () => {
		const notebook = new Notebook(stream);
		let taken = 0;
		const held = hold(
			() => {
				taken++;
				return people(notebook.document);
			},
			() => !notebook.isDragging
		);
		const before = people(stream);
		expect(held()?.value).toBe(before);
		for (const capacity of [7, 8, 9]) {
			notebook.preview(withPeople(capacity));
			expect(held()?.value).toBe(before);
		}
		expect(taken).toBe(1);
		notebook.apply(withPeople(9));
		expect(held()?.value).toBe(9);
	});

	test('is nothing before it was ever live', () => {
		const notebook = new Notebook(stream);
		notebook.preview(withPeople(7));
		const held = hold(
			() => people(notebook.document),
			() => !notebook.isDragging
		);
		expect(held()).toBeNull();
		notebook.apply(withPeople(8));
		expect(held()).toEqual({ value: 8 });
	});
});

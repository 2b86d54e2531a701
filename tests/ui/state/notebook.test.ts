import { describe, expect, test } from 'vitest';
import { changePeople } from '../../../src/lib/state/commands/people.ts';
import { addMove } from '../../../src/lib/state/commands/redesign.ts';
import { replaceDocument } from '../../../src/lib/state/commands/stream.ts';
import { Notebook } from '../../../src/lib/state/notebook.svelte.ts';
import { stream } from '../text/figures.ts';

const people = (capacity: number) =>
	changePeople('team', { capacity }, `set Maintainers to ${capacity}`);

describe('the notebook', () => {
	test('a drag is one entry, and undo leads back before it', () => {
		const notebook = new Notebook(stream);
		for (const capacity of [3, 4, 5]) notebook.preview(people(capacity));
		expect(notebook.document.people!.team.capacity).toBe(5);
		expect(notebook.committed).toBe(stream);
		notebook.apply(people(5));
		expect(notebook.undoLabel).toBe('set Maintainers to 5');
		notebook.undo();
		expect(notebook.document).toBe(stream);
		expect(notebook.undoLabel).toBeNull();
		expect(notebook.redoLabel).toBe('set Maintainers to 5');
	});

	test('a visit changes nothing, until it is made one’s own', () => {
		const notebook = new Notebook(stream);
		notebook.visit({ ...stream, name: 'Theirs' });
		notebook.apply(people(9));
		notebook.preview(people(9));
		expect(notebook.document.people!.team.capacity).toBe(2);
		notebook.adopt();
		notebook.apply(people(9));
		expect(notebook.document.people!.team.capacity).toBe(9);
	});

	test('opening another document is something to undo', () => {
		const notebook = new Notebook(stream);
		const other = { ...stream, name: 'Other', redesigns: [] };
		notebook.open(other, replaceDocument(other));
		expect(notebook.document.name).toBe('Other');
		expect(notebook.redesign).toBeNull();
		notebook.undo();
		expect(notebook.document).toBe(stream);
		expect(notebook.redesign).toBe('idea');
	});

	test('issues and scenarios are derived from what is on the page', () => {
		const notebook = new Notebook(stream);
		expect(notebook.scenario('idea').steps).toHaveLength(1);
		notebook.apply(addMove('idea', { remove: 'nothing' }, 'x'));
		expect(notebook.issuesOf('idea')).toHaveLength(1);
		expect(notebook.issuesOf(null)).toEqual([]);
		expect(notebook.question!.redesigns).toEqual([]);
		expect(notebook.toFile().view).toEqual({ redesign: 'idea' });
	});
});

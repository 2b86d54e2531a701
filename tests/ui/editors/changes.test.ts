// What a form makes a move of: the fields that differ, and the groups of fields that it shows.
import { describe, expect, test } from 'vitest';
import { listChanges } from '../../../src/lib/editors/moves/changes.ts';
import { groupsOf, listGroups } from '../../../src/lib/editors/moves/groups.ts';
import { makeId } from '../../../src/lib/state/ids.ts';
import { stream } from '../text/figures.ts';

test('an id comes from a name, and is nobody else’s', () => {
	expect(makeId('Prüfung & Freigabe', [])).toBe('prufung-freigabe');
	expect(makeId('Check', ['check', 'check-2'])).toBe('check-3');
	expect(makeId('End', [])).toBe('end-2');
	expect(makeId('…', [])).toBe('new');
});

test('what differs becomes the move; what is gone is taken away', () => {
	const before = { time: '1h', by: 'team', queue: { limit: 3 } };
	expect(listChanges(before, { time: '2h', queue: { limit: 3 }, pickup: '1d' })).toEqual({
		time: '2h',
		pickup: '1d',
		by: null
	});
});

describe('the groups of fields of a step', () => {
	const [code] = stream.steps;

	test('are those that it can have', () => {
		expect(listGroups(stream, code)).toContain('queue');
		expect(listGroups(stream, { id: 'x', wait: '1d' })).not.toContain('who');
		expect(listGroups(stream, { id: 'x', time: '1d' })).not.toContain('batch');
		expect(listGroups({ ...stream, flaws: {} }, code)).not.toContain('quality');
		expect(listGroups(stream, { id: 'b', parallel: [[code]] })).toEqual([
			'routes',
			'lanes',
			'about'
		]);
	});

	test('a move opens where its fields stand', () => {
		expect(groupsOf(['pickup', 'time'])).toEqual(['work', 'before']);
		expect(groupsOf(['wip'])).toEqual(['lanes']);
	});
});

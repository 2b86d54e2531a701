import type { StreamDocument } from '#sim';
import { expect, test } from 'vitest';
import { listTargets, sayDown } from '../../../src/lib/editors/routes/targets.ts';

const stream: StreamDocument = {
	streamwise: 1,
	name: 'Lanes',
	unit: 'h',
	work: { item: { arrives: { perWeek: 1 } } },
	steps: [
		{ id: 'in', name: 'In' },
		{
			id: 'both',
			name: 'Both',
			parallel: [[{ id: 'left' }, { id: 'then', name: 'Then' }], [{ id: 'right' }]]
		},
		{ id: 'last', name: 'Last' }
	],
	run: { horizon: '4wk' }
};
const said = (id: string) => listTargets(stream, id).map(({ name, way }) => `${name} (${way})`);

test('from the top list: every node of it, the end, and out', () => {
	expect(said('both')).toEqual([
		'goes back to In (back)',
		'comes again to Both (back)',
		'goes to Last (on)',
		'is finished (on)',
		'leaves unfinished (out)'
	]);
});

test('from a lane: its own steps, its end, and what leaves the block', () => {
	expect(said('left')).toEqual([
		'comes again to left (back)',
		'goes to Then (on)',
		'ends its lane (on)',
		'rejects (out)',
		'leaves unfinished (out)',
		'rejects, to In (back)',
		'rejects, to Last (out)'
	]);
});

test('down the list', () => {
	expect(['in', 'both', 'last', 'left', 'then'].map((id) => sayDown(stream, id))).toEqual([
		'goes on to Both',
		'goes on to Last',
		'is finished',
		'goes on to Then',
		'ends its lane'
	]);
});

import { check, type StreamDocument } from '#sim';
import { describe, expect, test } from 'vitest';
import { changePeople } from '../../../src/lib/state/commands/people.ts';
import { byHand, provenanceOf, setProvenance } from '../../../src/lib/state/commands/provenance.ts';
import { changeStep } from '../../../src/lib/state/commands/step.ts';

const today = '2026-11-23';
const traced = { how: 'measured', from: 'the log', on: '2026-03-01', n: 40 } as const;

const stream: StreamDocument = {
	streamwise: 1,
	name: 'Counter',
	unit: 'h',
	people: { clerks: { name: 'Clerks', capacity: 2 } },
	work: { item: { arrives: { perWeek: 20 } } },
	steps: [
		{ id: 'in', name: 'In', by: 'clerks', time: '1h', pickup: '2h', measured: traced },
		{ id: 'out-post', name: 'Out', by: 'clerks', time: '1h', measured: { time: traced } },
		{
			id: 'side',
			parallel: [[{ id: 'left', time: '1h', measured: { how: 'estimated' } }], [{ id: 'right' }]]
		}
	],
	run: { horizon: '26wk' }
};

const measuredOf = (document: StreamDocument, index: number) =>
	(document.steps[index] as { measured?: never }).measured;

describe('a number that is changed by hand', () => {
	test('is guessed that day; what was said of all is still said of the others', () => {
		const after = byHand(changeStep('in', { time: '2h' }, 'x'), today).change(stream);
		expect(measuredOf(after, 0)).toEqual({
			time: { how: 'guessed', on: today },
			pickup: traced
		});
		expect(measuredOf(after, 1)).toEqual({ time: traced });
	});

	test('stays estimated where it was estimated, in a lane too', () => {
		const after = byHand(changeStep('left', { time: '2h' }, 'x'), today).change(stream);
		expect(JSON.stringify(after)).toContain(
			`"measured":{"time":{"how":"estimated","on":"${today}"}}`
		);
	});

	test('where nobody had said anything, is guessed', () => {
		const after = byHand(changePeople('clerks', { capacity: 3 }, 'x'), today).change(stream);
		expect(after.people?.clerks.measured).toEqual({ capacity: { how: 'guessed', on: today } });
	});

	test('that is taken away takes its source along', () => {
		const after = byHand(changeStep('out-post', { time: null }, 'x'), today).change(stream);
		expect(measuredOf(after, 1)).toBeUndefined();
	});

	test('words are no numbers', () => {
		const after = byHand(changeStep('in', { name: 'Inbox' }, 'x'), today).change(stream);
		expect(measuredOf(after, 0)).toBe(traced);
	});

	test('a command that says where it comes from is believed', () => {
		const fields = { time: '2h', measured: { how: 'estimated' } };
		const after = byHand(changeStep('in', fields, 'x'), today).change(stream);
		expect(measuredOf(after, 0)).toEqual({ how: 'estimated' });
	});

	test('the engine understands what comes out, and the label is that of the command', () => {
		const command = byHand(changeStep('in', { time: '2h' }, 'change it'), today);
		expect(command.label).toBe('change it');
		expect(check(command.change(stream)).filter((i) => i.severity === 'error')).toEqual([]);
	});
});

describe('where a number comes from', () => {
	test('is set for one number, and the rest keeps its source', () => {
		const after = setProvenance(
			{ in: 'steps', id: 'in' },
			'pickup',
			{ how: 'guessed' },
			'x'
		).change(stream);
		expect(measuredOf(after, 0)).toEqual({ time: traced, pickup: { how: 'guessed' } });
	});

	test('is taken away', () => {
		const after = setProvenance({ in: 'steps', id: 'out-post' }, 'time', null, 'x').change(stream);
		expect(measuredOf(after, 1)).toBeUndefined();
	});

	test('is read for each number', () => {
		expect(provenanceOf(traced, 'time')).toBe(traced);
		expect(provenanceOf({ time: traced }, 'pickup')).toBeNull();
		expect(provenanceOf(undefined, 'time')).toBeNull();
	});
});

// Small streams to run.
import type { RunDocument, StreamDocument } from '../../../sim/model/schema.ts';

/** One clerk, or two, or three, and an item an hour; what a redesign changes is only how many they are. */
export function queue(run: Partial<RunDocument> = {}, touch = '30min'): StreamDocument {
	return {
		streamwise: 1,
		name: 'One queue',
		unit: 'h',
		people: { clerks: { name: 'Clerks', capacity: 1 } },
		work: { case: { name: 'Case', arrives: { every: { exponential: 1 } } } },
		steps: [{ id: 'decide', name: 'Decide', by: 'clerks', time: { exponential: touch } }],
		redesigns: [
			{ id: 'two', name: 'Two clerks', moves: [{ capacity: 'clerks', to: 2 }] },
			{ id: 'three', name: 'Three clerks', moves: [{ capacity: 'clerks', to: 3 }] }
		],
		run: { seed: 'test', horizon: 1000, ...run }
	};
}

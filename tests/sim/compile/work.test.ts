import { expect, test } from 'vitest';
import { compile } from '../../../sim/compile/compile.ts';
import { runReplication } from '../../../sim/kernel/run.ts';
import { createModel } from '../../../sim/model/create.ts';
import type { StreamDocument } from '../../../sim/model/schema.ts';

test.each([0, 1e-310])('with %d arrivals a week nothing ever comes', (perWeek) => {
	const document: StreamDocument = {
		streamwise: 1,
		name: 'Nothing to do',
		unit: 'h',
		people: { clerk: {} },
		work: { case: { arrives: { perWeek } } },
		steps: [{ id: 'desk', by: 'clerk', time: 1 }],
		run: { horizon: '4wk' }
	};
	const run = runReplication(compile(createModel(document)), { replication: 0, warmup: 0 });
	let step = run.next();
	while (!step.done) step = run.next();
	const { arrived, throughput, wipArea, inHand } = step.value;
	expect({ arrived, throughput, wipArea, inHand: inHand[0] }).toEqual({
		arrived: 0,
		throughput: 0,
		wipArea: 0,
		inHand: 0
	});
});

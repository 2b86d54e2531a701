// Whether an event costs the same wherever it happens: in long runs, in long streams, in long queues.
import { readStream } from './jobs.mjs';
import { compareCosts, takeTurns } from './turns.mjs';

/** Minutes; so many items come. */
const FEW = 100_000;
const MANY = 5_000_000;
const STEPS = 56;

export async function measureScaling({ file, rounds, size }) {
	const contest = async (large, small) => {
		const common = { engine: 'streamwise', file, counts: 'all' };
		const timed = await takeTurns(
			[
				{ ...common, id: 'large', stream: large },
				{ ...common, id: 'small', stream: small }
			],
			rounds
		);
		return compareCosts(timed.get('large'), timed.get('small'));
	};
	return {
		items: await contest(queue(0.8, MANY * size), queue(0.8, FEW * size)),
		steps: await contest(gates(STEPS, size / 8), gates(7, size)),
		load: await contest(queue(2, FEW * 5 * size), queue(0.9, FEW * 5 * size))
	};
}

/** One server with this utilization, until so many items have come. */
export function queue(load, items) {
	const stream = readStream('mm1');
	const { time } = stream.steps[0];
	const interval = time.exponential / load;
	stream.work.item.arrives.every.exponential = interval;
	stream.run.horizon = items * interval;
	return stream;
}

/** The seven gates over and over, and after the last of them a fifth comes back to the first of the last seven. */
function gates(count, size) {
	const stream = readStream('series', size);
	const { steps, people } = stream;
	const seven = steps.map((step) => ({ ...step }));
	delete steps[6].next;
	while (steps.length < count) {
		const round = steps.length / 7;
		for (const step of seven) {
			const by = `${step.by}-${round}`;
			people[by] = people[step.by];
			steps.push({ ...step, by, id: `${step.id}-${round}`, next: undefined });
		}
	}
	steps[count - 1].next = [{ to: steps[count - 7].id, share: 0.2 }];
	return stream;
}

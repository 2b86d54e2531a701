// What this engine's own features cost: one contestant with, one without.
import { rmSync } from 'node:fs';
import { bundle } from './bundle.mjs';
import { readStream } from './jobs.mjs';
import { statefulDraws } from './stateful.mjs';
import { compareCosts, takeTurns } from './turns.mjs';

/** Times as much as without: an item trace; keyed draws instead of streams of chance. */
export async function measureCosts({ file, rounds, size }) {
	const stream = readStream('series', size);
	const stateful = await bundle('tests/bench/engine.ts', [statefulDraws()]);
	try {
		const plain = { engine: 'streamwise', stream, file };
		const timed = await takeTurns(
			[
				{ ...plain, id: 'plain' },
				{ ...plain, id: 'traced', trace: true },
				{ ...plain, id: 'stateful', file: stateful.file }
			],
			rounds
		);
		return {
			trace: compareCosts(timed.get('traced'), timed.get('plain')),
			keys: compareCosts(timed.get('plain'), timed.get('stateful'))
		};
	} finally {
		rmSync(stateful.folder, { recursive: true });
	}
}

// Does one replication at a time, and can be told to stop in the middle of it.
import { createReplicator } from '#sim';
import type { Replicated, Setup, Task } from '#sim';

/** Promises, because it may live in another thread. */
export interface Replicator {
	/** setup: the set-up as JSON text, which is also what compiled programs are kept by. Null when canceled. */
	replicate(run: number, setup: string, task: Task): Promise<Replicated | null>;
	/** Stops the replication in hand if it is of this run. */
	cancel(run: number): Promise<void>;
}

/** How long a replication may keep the thread to itself, in milliseconds. */
const TURN = 8;
/** Set-ups kept: the preview and the full run, before and after a change. */
const KEPT = 4;

/** note: is told every few milliseconds the simulated time that the replication in hand has reached, and 0 when there is none. */
export function createCancelableReplicator(note?: (time: number) => void): Replicator {
	const programs = new Map<string, ReturnType<typeof createReplicator>>();
	let inHand: { run: number; isCanceled: boolean } | null = null;

	function prepare(setup: string) {
		const replicate = programs.get(setup) ?? createReplicator(JSON.parse(setup) as Setup);
		programs.delete(setup);
		programs.set(setup, replicate);
		if (programs.size > KEPT) programs.delete(programs.keys().next().value!);
		return replicate;
	}

	return {
		async replicate(run, setup, task) {
			const mine = { run, isCanceled: false };
			inHand = mine;
			const steps = prepare(setup)(task);
			let turnEnds = performance.now() + TURN;
			for (;;) {
				const { done, value } = steps.next();
				if (done) {
					note?.(0);
					return value;
				}
				if (performance.now() < turnEnds) continue;
				note?.(value);
				await hop();
				if (mine.isCanceled) return null;
				turnEnds = performance.now() + TURN;
			}
		},
		cancel(run) {
			if (inHand?.run === run) inHand.isCanceled = true;
			return Promise.resolve();
		}
	};
}

/** Lets waiting messages in. A channel, because browsers slow repeated timers down to 4 ms. */
function hop(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

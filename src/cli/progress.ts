// One line on standard error that says how far a run is; nothing where nobody watches.
import { WEEK } from '#sim';
import type { Progress } from '../lib/engine/protocol.ts';

const EVERY = 100;

/**
 * horizon: of one replication, in milliseconds of simulated time. reached: as far as the furthest of those has come that are under way, 0 where none
 * is. A replication may take minutes, so the line is drawn anew also while none is done.
 */
export function createProgressLine(
	stream: NodeJS.WriteStream,
	horizon: number,
	reached: () => number
) {
	let progress: Progress | null = null;
	let isShown = false;
	const timer = stream.isTTY ? setInterval(draw, EVERY) : undefined;

	function draw(): void {
		if (!progress) return;
		const { done, expected } = progress;
		const place = describePlace(horizon, reached());
		isShown = true;
		stream.write(
			`\r\u001b[2KSimulating: ${done} of ${expected} replications${place && `, ${place}`} (Ctrl-C stops)`
		);
	}

	return {
		show(latest: Progress): void {
			progress = latest;
		},
		clear(): void {
			clearInterval(timer);
			if (isShown) stream.write('\r\u001b[2K');
		}
	};
}

/** Where a replication is: `week 12 of 52`; behind its horizon, that what came before is still inside. Empty before it has begun. */
export function describePlace(horizon: number, reached: number): string {
	if (reached <= 0) return '';
	const [weeks, week] = [horizon, reached].map((time) => Math.ceil(time / WEEK));
	if (reached > horizon) return `past week ${show(weeks)}, until the last are done`;
	return `week ${show(week)} of ${show(weeks)}`;
}

function show(count: number): string {
	return count.toLocaleString('en-US');
}

// One line on standard error that says how far a run is; nothing where nobody watches.
import type { Progress } from '../lib/engine/protocol.ts';

const EVERY = 100;

export function createProgressLine(stream: NodeJS.WriteStream) {
	let shownAt = 0;
	return {
		show({ done, expected }: Progress): void {
			const now = performance.now();
			if (!stream.isTTY || now - shownAt < EVERY) return;
			shownAt = now;
			stream.write(`\r\u001b[2KSimulating: ${done} of ${expected} replications (Ctrl-C stops)`);
		},
		clear(): void {
			if (stream.isTTY && shownAt > 0) stream.write('\r\u001b[2K');
		}
	};
}

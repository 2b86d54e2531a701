import { WEEK } from '../../units.ts';
import type { Stream } from './stream.ts';
import { meanOf } from './time.ts';

/** Arrivals a week of each kind. Traces and what always waits count for none: they end, or wait outside. */
export function ratesOf({ document, kinds, mean }: Stream): Map<string, number> {
	const rates = new Map<string, number>();
	for (const kind of kinds) {
		const { arrives } = document.work[kind];
		if ('perWeek' in arrives) rates.set(kind, arrives.perWeek);
		else if ('every' in arrives) {
			const together =
				arrives.together === undefined ? 1 : Math.max(1, meanOf(arrives.together, null));
			// At least a number: shares of it are taken.
			rates.set(kind, Math.min(Number.MAX_VALUE, (together * WEEK) / mean(arrives.every)));
		} else rates.set(kind, 0);
	}
	const own = new Map(rates);
	for (const kind of kinds) {
		const { arrives } = document.work[kind];
		if (!('of' in arrives) || !own.has(arrives.of)) continue;
		const taken = own.get(arrives.of)! * arrives.share;
		rates.set(kind, taken);
		rates.set(arrives.of, Math.max(0, rates.get(arrives.of)! - taken));
	}
	return rates;
}

// Which two scenarios are beside each other: any two of the stream as it is and its redesigns.
import type { StreamDocument } from '#sim';

export const BASELINE = 'baseline';

/** Ids: `baseline`, or that of a redesign. `to` is null where there is nothing to compare with. */
export interface Pair {
	from: string;
	to: string | null;
}

/** Which of the pair is meant. */
export type Side = keyof Pair;

/** All that can be compared, in the order of the file. */
export function listScenarios(document: StreamDocument): string[] {
	return [BASELINE, ...(document.redesigns ?? []).map(({ id }) => id)];
}

/** The pair that was wanted, as far as the document has it: what is gone gives way to the next best, and never pairs with itself. */
export function settlePair(document: StreamDocument, wanted: Pair): Pair {
	const ids = listScenarios(document);
	const from = ids.includes(wanted.from) ? wanted.from : BASELINE;
	const others = ids.filter((id) => id !== from);
	const to = others.find((id) => id === wanted.to) ?? others.find((id) => id !== BASELINE);
	return { from, to: to ?? others[0] ?? null };
}

/** The redesign that a pair is about: the second, unless that is the stream as it is. */
export function redesignIn({ from, to }: Pair): string | null {
	if (to !== null && to !== BASELINE) return to;
	return from === BASELINE ? null : from;
}

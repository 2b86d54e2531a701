// What a reader of a comparison asks for and the summary has no place for: flaws of all kinds together, money a week, promises by kind
// of work. Measured like the summary's figures, and shown with the views only.
import type { Labels } from '../kernel/observations.ts';
import { WEEK } from '../units.ts';
import { createColumn, subtract, type Column } from './estimate.ts';
import { money, perFinished, type Reading } from './figures.ts';
import type { Measured } from './measure.ts';
import type { Also, Estimate } from './summary.ts';

/** Readers in the order of `measureAlso`: flaws, money, then a kind each. NaN: nothing observed. */
function listAlso(labels: Labels): ((reading: Reading) => number)[] {
	return [
		(r) =>
			labels.flaws.length
				? 1000 *
					perFinished(
						r,
						r.observations.escaped.reduce((sum, count) => sum + count, 0)
					)
				: NaN,
		(r) => money(r.observations) / (r.window / WEEK),
		// The share of a kind's finished items that took longer than promised.
		...labels.kinds.map(
			(_, kind) =>
				({ observations: o }: Reading) =>
					o.late[kind] / o.promised[kind]
		)
	];
}

export function measureAlso(reading: Reading): Float64Array {
	return Float64Array.from(listAlso(reading.observations.labels), (read) => read(reading));
}

/** replications: measured with views, in the order of their numbers. */
export function createAlsoColumns(replications: Measured[]): Column[] {
	return listAlso(replications[0].labels).map((_, i) =>
		createColumn(replications.map(({ views }) => views!.also[i]))
	);
}

export function summarizeAlso(replications: Measured[]): Also {
	const columns = createAlsoColumns(replications);
	return named(replications[0].labels, ({ at }) => columns[at].estimate);
}

/** `to` − `from`; null for a kind of work that only `to` has. */
export function compareAlso(from: Measured[], to: Measured[]): Also {
	const [before, after] = [createAlsoColumns(from), createAlsoColumns(to)];
	const kinds = from[0].labels.kinds;
	return named(to[0].labels, ({ at, kind }) => {
		if (kind === undefined) return subtract(after[at], before[at]);
		const was = kinds.indexOf(kind);
		return was < 0 ? null : subtract(after[at], before[FIRST_KIND + was]);
	});
}

/** Where kinds of work begin among the columns. */
const FIRST_KIND = 2;

function named(labels: Labels, read: (where: { at: number; kind?: string }) => Estimate): Also {
	return {
		escaped: read({ at: 0 }),
		weeklyCost: read({ at: 1 }),
		late: Object.fromEntries(
			labels.kinds.map((kind, i) => [kind, read({ at: FIRST_KIND + i, kind })])
		)
	};
}

// What both engines say of a replication, in one shape, so that they can be compared.
import type { Observations } from '../../sim/kernel/observations.ts';
import { CHARGES, FINISHED } from '../../sim/kernel/observations.ts';
import type { Model } from '../../sim/model/model.ts';
import type { Result } from './engine.ts';

/** One item: milliseconds, and why it is gone. */
export interface ItemFigures {
	kind: string;
	index: number;
	arrival: number;
	/** NaN while inside. */
	exit: number;
	/** −1 while inside. */
	fate: number;
	/** Of finished items, in the order of CHARGES; of others the format says nothing: empty. */
	charges: number[];
	/** Of finished items; NaN of others. */
	offHours: number;
}

export interface Figures {
	/** Everybody who came, in order of arrival. */
	items: ItemFigures[];
	/** Of the cohort: flaws found, and still there in finished items. */
	caught: number;
	escaped: number;
}

const recordOf = (item: ItemFigures): ItemFigures =>
	item.fate === FINISHED ? item : { ...item, charges: [], offHours: NaN };

export function ofReference(result: Result, model: Model, warmup: number): Figures {
	const cohort = result.items.filter(
		({ arrival }) => arrival >= warmup && arrival <= model.run.horizon
	);
	return {
		items: result.items.map(({ kind, index, arrival, exit, fate, charges, offHours }) =>
			recordOf({
				kind: kind.id,
				index,
				arrival,
				exit,
				fate,
				charges,
				offHours: [...offHours.values()].reduce((sum, time) => sum + time, 0)
			})
		),
		caught: cohort.reduce((sum, { caught }) => sum + caught, 0),
		escaped: cohort.reduce((sum, { fate, flaws }) => sum + (fate === FINISHED ? flaws.size : 0), 0)
	};
}

export function ofObservations({ trace, labels, caught, escaped }: Observations): Figures {
	if (trace === null) throw new Error('run with trace: true');
	const fields = trace.itemFields;
	const items = Array.from({ length: trace.items.length / fields }, (_, number) => {
		const [kind, index, arrival, exit, fate, ...rest] = trace.items.slice(
			number * fields,
			(number + 1) * fields
		);
		return recordOf({
			kind: labels.kinds[kind],
			index: index,
			arrival: arrival,
			exit: exit,
			fate: fate,
			charges: rest.slice(0, CHARGES.length),
			offHours: rest[CHARGES.length]
		});
	});
	const sum = (list: Float64Array) => list.reduce((total, count) => total + count, 0);
	return { items, caught: sum(caught), escaped: sum(escaped) };
}

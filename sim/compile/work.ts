import type { Arrivals, Model } from '../model/model.ts';
import { salt } from '../random/keys.ts';
import { HOUR, WEEK } from '../units.ts';
import type { ArrivalProcess, Program } from './program.ts';
import type { Times } from './times.ts';

/** So few arrivals a week are none: the first would come at no time that can be written down. */
const NEVER = 1e-100;

type Work = Pick<Program, 'kinds' | 'itemSalt' | 'priority' | 'due' | 'arrivals' | 'begin'>;

/** Kinds of work, how they arrive, and what is there at the start. */
export function compileWork(model: Model, times: Times, nodeOf: Map<string, number>): Work {
	const { kinds } = model;
	const index = new Map(kinds.map((kind, i) => [kind.id, i]));
	return {
		kinds: kinds.length,
		itemSalt: Int32Array.from(kinds, (kind) => salt(kind.id, 'item')),
		priority: Float64Array.from(kinds, (kind) => kind.priority),
		due: Float64Array.from(kinds, (kind) => kind.due ?? Infinity),
		arrivals: kinds.flatMap((kind, k) => {
			if (kind.arrives.how === 'of') return [];
			return [{ ...become(model, kind.id), ...process(kind.id, k, kind.arrives, times) }];
		}),
		begin: model.begin.map(({ step, kind, count }) => ({
			step: nodeOf.get(step)!,
			kind: index.get(kind)!,
			count
		}))
	};
}

type Become = Pick<ArrivalProcess, 'becomeSalt' | 'become' | 'below'>;

/** Which kinds take a share of this one's arrivals. */
function become(model: Model, id: string): Become {
	const into: number[] = [];
	const below: number[] = [];
	let sum = 0;
	model.kinds.forEach(({ arrives }, k) => {
		if (arrives.how !== 'of' || arrives.kind !== id) return;
		sum += arrives.share;
		into.push(k);
		below.push(sum);
	});
	return { becomeSalt: salt(id, 'kind'), become: into, below };
}

function process(
	id: string,
	kind: number,
	arrives: Exclude<Arrivals, { how: 'of' }>,
	times: Times
): Omit<ArrivalProcess, keyof Become> {
	const none = {
		kind,
		salt: salt(id, 'arrival'),
		every: -1,
		together: -1,
		togetherSalt: salt(id, 'together'),
		cumulated: null,
		at: null,
		always: 0
	};
	if (arrives.how === 'every')
		return {
			...none,
			every: times.add(arrives.every),
			together: arrives.together ? times.add(arrives.together) : -1
		};
	if (arrives.how === 'perWeek') {
		const cumulated = cumulate(arrives.rates);
		return cumulated[WEEK / HOUR] > NEVER ? { ...none, cumulated } : none;
	}
	if (arrives.how === 'at') return { ...none, at: Float64Array.from(arrives.times) };
	return { ...none, always: arrives.count };
}

/** Running sums from 0. */
function cumulate(rates: number[]): Float64Array {
	const sums = new Float64Array(rates.length + 1);
	rates.forEach((rate, i) => (sums[i + 1] = sums[i] + rate));
	return sums;
}

// From times as people write them to distributions in milliseconds.
import {
	type Distribution,
	erlangFromMeanPhases,
	gammaFromMeanCv,
	lognormalFromMeanCv,
	lognormalFromQuantiles,
	weibullFromMeanShape
} from '../random/index.ts';
import { parseDuration, parseRange, type Unit } from '../units.ts';
import type { KindTime } from './model.ts';
import type { DurationDocument, KindTimeDocument, TimeDocument } from './schema.ts';

/** A checked time as a distribution in milliseconds; with `unit` null, of bare numbers as they are. */
export function createDistribution(time: TimeDocument, unit: Unit | null): Distribution {
	const read = (duration: DurationDocument) =>
		unit === null ? Number(duration) : parseDuration(duration, unit)!;
	const range = unit === null ? null : parseRange(time, unit);
	if (range) return lognormalFromQuantiles(0.1, range.low, 0.9, range.high);
	if (typeof time !== 'object') return constant(read(time));
	if ('exponential' in time) {
		const mean = read(time.exponential);
		return mean > 0 ? { kind: 'exponential', mean } : constant(0);
	}
	if ('uniform' in time) {
		const [low, high] = time.uniform.map(read);
		return low < high ? { kind: 'uniform', low, high } : constant(low);
	}
	if ('triangular' in time) return triangle('triangular', time.triangular.map(read));
	if ('pert' in time) return triangle('pert', time.pert.map(read));
	if ('normal' in time) {
		const [mean, sd] = [read(time.normal.mean), read(time.normal.sd)];
		return sd > 0 ? { kind: 'normal', mean, sd } : constant(mean);
	}
	if ('lognormal' in time) return lognormal(time.lognormal, read);
	if ('gamma' in time) return gammaFromMeanCv(read(time.gamma.mean), time.gamma.cv);
	if ('erlang' in time) return erlangFromMeanPhases(read(time.erlang.mean), time.erlang.k);
	if ('weibull' in time) return weibullFromMeanShape(read(time.weibull.mean), time.weibull.shape);
	if ('pareto' in time) {
		const min = read(time.pareto.min);
		return min > 0 ? { kind: 'pareto', min, shape: time.pareto.shape } : constant(0);
	}
	if ('values' in time)
		return { kind: 'values', values: time.values.map(read).sort((a, b) => a - b) };
	if ('quantiles' in time)
		return { kind: 'quantiles', points: time.quantiles.map(([p, x]) => [p, read(x)]) };
	if ('mix' in time)
		return {
			kind: 'mix',
			parts: time.mix.map((part) => ({
				share: part.share,
				of: createDistribution(part.of, unit)
			}))
		};
	return { kind: 'sum', parts: time.sum.map((part) => createDistribution(part, unit)) };
}

/** A time that may differ by kind of work; null where there is none. */
export function createKindTime(time: KindTimeDocument, unit: Unit): KindTime;
export function createKindTime(time: KindTimeDocument | undefined, unit: Unit): KindTime | null;
export function createKindTime(time: KindTimeDocument | undefined, unit: Unit): KindTime | null {
	if (time === undefined) return null;
	// Without a prototype, so that a kind of work may be called `constructor`.
	const byKind = Object.create(null) as Record<string, Distribution>;
	if (typeof time !== 'object' || !('for' in time))
		return { else: createDistribution(time, unit), for: byKind };
	for (const [kind, own] of Object.entries(time.for))
		if (kind !== 'else') byKind[kind] = createDistribution(own, unit);
	const rest = Object.hasOwn(time.for, 'else') ? time.for.else : undefined;
	return { else: rest === undefined ? null : createDistribution(rest, unit), for: byKind };
}

function constant(value: number): Distribution {
	return { kind: 'constant', value };
}

function triangle(kind: 'triangular' | 'pert', [low, mode, high]: number[]): Distribution {
	return low < high ? { kind, low, mode, high } : constant(low);
}

function lognormal(
	parameters: { mean: DurationDocument; cv: number } | Record<string, DurationDocument>,
	read: (duration: DurationDocument) => number
): Distribution {
	if (Object.hasOwn(parameters, 'mean'))
		return lognormalFromMeanCv(read(parameters.mean), Number(parameters.cv));
	const [first, second] = Object.entries(parameters)
		.map(([name, x]) => ({ p: Number(name.slice(1)) / 100, x: read(x) }))
		.sort((a, b) => a.p - b.p);
	return lognormalFromQuantiles(first.p, first.x, second.p, second.x);
}

// From times as people write them to distributions in milliseconds.
import { exp, log, logGamma, normalQuantile } from '../numerics/index.ts';
import type { Distribution } from '../random/distribution.ts';
import { parseDuration, parseRange, type Unit } from '../units.ts';
import type { KindTime } from './model.ts';
import type { DurationDocument, KindTimeDocument, TimeDocument } from './schema.ts';

/** Standard normal quantile of 0.9: a spoken range is the middle 80%. */
const P90 = 1.2815515655446004;

/** A checked time as a distribution in milliseconds; with `unit` null, of bare numbers as they are. */
export function createDistribution(time: TimeDocument, unit: Unit | null): Distribution {
	const read = (duration: DurationDocument) =>
		unit === null ? Number(duration) : parseDuration(duration, unit)!;
	const range = unit === null ? null : parseRange(time, unit);
	if (range) return fromQuantiles(range.low, -P90, range.high, P90);
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
	if ('gamma' in time) {
		const { cv } = time.gamma;
		const mean = read(time.gamma.mean);
		if (mean === 0 || cv === 0) return constant(mean);
		return { kind: 'gamma', shape: 1 / (cv * cv), scale: mean * cv * cv };
	}
	if ('erlang' in time) {
		const { k } = time.erlang;
		const mean = read(time.erlang.mean);
		return mean > 0 ? { kind: 'gamma', shape: k, scale: mean / k } : constant(0);
	}
	if ('weibull' in time) {
		const { shape } = time.weibull;
		const mean = read(time.weibull.mean);
		if (mean === 0) return constant(0);
		return { kind: 'weibull', shape, scale: mean * exp(-logGamma(1 + 1 / shape)) };
	}
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
	if (Object.hasOwn(parameters, 'mean')) {
		const mean = read(parameters.mean);
		const cv = Number(parameters.cv);
		if (mean === 0 || cv === 0) return constant(mean);
		const variance = log(1 + cv * cv);
		return { kind: 'lognormal', mu: log(mean) - variance / 2, sigma: Math.sqrt(variance) };
	}
	const [first, second] = Object.entries(parameters)
		.map(([name, x]) => ({ p: Number(name.slice(1)) / 100, x: read(x) }))
		.sort((a, b) => a.p - b.p);
	return fromQuantiles(first.x, normalQuantile(first.p), second.x, normalQuantile(second.p));
}

/** The lognormal with x1 at the standard normal quantile z1, and x2 at z2; 0 < x1 < x2, z1 < z2. */
function fromQuantiles(x1: number, z1: number, x2: number, z2: number): Distribution {
	const sigma = (log(x2) - log(x1)) / (z2 - z1);
	return { kind: 'lognormal', mu: log(x1) - sigma * z1, sigma };
}

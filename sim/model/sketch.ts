// A time as a small picture: what a page needs to draw it and to say it, from the same functions that draw it in a run.
import { createSampler, type Distribution, mean, quantile } from '../random/index.ts';
import type { Unit } from '../units.ts';
import { findTimeIssues } from './check/time.ts';
import type { Result } from './issue.ts';
import type { TimeDocument } from './schema.ts';
import { createDistribution } from './time.ts';

/** Values in milliseconds; bare numbers where there is no unit. */
export interface Sketch {
	p10: number;
	p50: number;
	p90: number;
	/** Infinity where there is none. */
	mean: number;
	/** Ascending, each as likely: the middles of 20 slices of 5%. */
	dots: number[];
	/** Whether all are exact: of a `sum` no quantiles are known, and they are those of a sample. */
	isExact: boolean;
}

const DOTS = 20;
/** Draws for a distribution whose quantiles are not known: its median is then within about 2% of the draws. */
const DRAWS = 4_000;

/** The picture of a time of the right shape, or what is wrong with its parameters. With `unit` null, of bare numbers. */
export function sketchTime(time: TimeDocument, unit: Unit | null): Result<Sketch> {
	const errors = findTimeIssues(time, '', unit).filter(({ severity }) => severity === 'error');
	if (errors.length > 0) return { ok: false, issues: errors };
	const distribution = createDistribution(time, unit);
	const isExact = !hasSum(distribution);
	const at = isExact ? (p: number) => quantile(distribution, p) : sample(distribution);
	return {
		ok: true,
		value: {
			p10: at(0.1),
			p50: at(0.5),
			p90: at(0.9),
			mean: mean(distribution),
			dots: Array.from({ length: DOTS }, (_, i) => at((i + 0.5) / DOTS)),
			isExact
		}
	};
}

function hasSum(distribution: Distribution): boolean {
	if (distribution.kind === 'sum') return true;
	return distribution.kind === 'mix' && distribution.parts.some(({ of }) => hasSum(of));
}

/** The quantiles of draws that are always the same ones. */
function sample(distribution: Distribution): (p: number) => number {
	const sampler = createSampler(distribution);
	const draws = Float64Array.from({ length: DRAWS }, (_, n) => sampler.draw(1, 2, 3, n)).sort();
	return (p) => draws[Math.min(DRAWS - 1, Math.floor(p * DRAWS))];
}

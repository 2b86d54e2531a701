import {
	bulkArrival,
	constantInterval,
	erlangInterval,
	feedback,
	gim1,
	leadTimeQuantile as quantile,
	mg1,
	mmc,
	type Transform
} from '../../../sim/theory/index.ts';
import { exp, log, normalQuantile } from '../../../sim/numerics/index.ts';
import { leadTime, leadTimeQuantile, ofStep, queue, utilization, waits, whole } from './case.ts';
import type { Chapter } from './case.ts';

const GROSS = 'Gross, Shortle, Thompson & Harris, _Fundamentals of Queueing Theory_, 4th ed.';
const POLLACZEK = `Pollaczek (1930) and Khinchine (1932); ${GROSS}, §5.1.1`;
const RENEWAL = `GI/M/1: ${GROSS}, §5.3.1`;

/** Mean and cv of the lognormal whose middle 80% lies between the two. */
function middle80(low: number, high: number): { mean: number; cv: number } {
	const sigma = log(high / low) / 2 / normalQuantile(0.9);
	const spread = exp(sigma * sigma);
	return { mean: Math.sqrt(low * high * spread), cv: Math.sqrt(spread - 1) };
}

/** Of intervals that are exponential, of one mean or another. */
const mixedInterval =
	(parts: { share: number; mean: number }[]): Transform =>
	(s) =>
		parts.reduce((sum, { share, mean }) => sum + share / (1 + s * mean), 0);

const spoken = middle80(10 / 60, 70 / 60);
// Uniform between 0.2 and 1: the variance is the width squared ÷ 12.
const uniformCv = 0.8 / Math.sqrt(12) / 0.6;
// Three quarters of mean 0.25 and a quarter of mean 2.5; the mean square of an exponential is twice the square of its mean.
const mixedMean = 0.75 * 0.25 + 0.25 * 2.5;
const mixedSquare = 2 * (0.75 * 0.25 * 0.25 + 0.25 * 2.5 * 2.5);
const mixedCv = Math.sqrt(mixedSquare / mixedMean / mixedMean - 1);

const quarterBack = feedback(0.75 * 0.75, 1, 0.25);

export const oneServer: Chapter = {
	title: 'One server',
	cases: [
		{
			stream: 'mm1',
			source: `M/M/1: ${GROSS}, §2.2; quantiles §2.3.1; late: the lead time is exponential`,
			figures: [
				...queue(mmc(0.75, 1), 'server'),
				leadTimeQuantile('p50', quantile(0.5, 0.75, 1)),
				leadTimeQuantile('p85', quantile(0.85, 0.75, 1)),
				leadTimeQuantile('p95', quantile(0.95, 0.75, 1)),
				waits('queue', mmc(0.75, 1).queueTime),
				whole('throughput', 0.75),
				whole('late', exp(-(1 - 0.75) * 4)),
				whole('flowEfficiency', 1 / mmc(0.75, 1).leadTime)
			]
		},
		{ stream: 'md1', source: POLLACZEK, figures: queue(mg1(0.8, 1, 0), 'server') },
		{ stream: 'mu1', source: POLLACZEK, figures: queue(mg1(1.25, 0.6, uniformCv), 'server') },
		{ stream: 'mgamma1', source: POLLACZEK, figures: queue(mg1(1, 0.6, 1.5), 'server') },
		{
			stream: 'mg1',
			source: POLLACZEK,
			figures: [...queue(mg1(1, 0.5, 2), 'server'), whole('touchTime', 0.5)]
		},
		{ stream: 'mh1', source: POLLACZEK, figures: queue(mg1(0.8, mixedMean, mixedCv), 'server') },
		{
			stream: 'spoken',
			source: `${POLLACZEK}; the lognormal with these p10 and p90`,
			figures: [...queue(mg1(1, spoken.mean, spoken.cv), 'server'), whole('touchTime', spoken.mean)]
		},
		{
			stream: 'dm1',
			source: RENEWAL,
			figures: queue(gim1(0.8, constantInterval(1.25), 1), 'server')
		},
		{
			stream: 'em1',
			source: RENEWAL,
			figures: queue(gim1(0.75, erlangInterval(4 / 3, 2), 1), 'server')
		},
		{
			stream: 'hm1',
			source: RENEWAL,
			figures: queue(
				gim1(
					0.8,
					mixedInterval([
						{ share: 0.7, mean: 0.5 },
						{ share: 0.3, mean: 3 }
					]),
					1
				),
				'server'
			)
		},
		{
			stream: 'together',
			source: `M^[X]/M/1: ${GROSS}, §3.1`,
			figures: queue(bulkArrival(0.2, 3, 9, 1), 'server')
		},
		{
			stream: 'groups',
			source: `M^[X]/M/1: ${GROSS}, §3.1`,
			figures: queue(bulkArrival(0.4, 2, 14 / 3, 1), 'server')
		},
		{
			stream: 'feedback',
			source: 'L. Takács, _Bell System Technical Journal_ 42 (1963); J. R. Jackson (1957)',
			figures: [
				leadTime(quarterBack.leadTime),
				ofStep('serve', 'visits', quarterBack.visits),
				whole('rework', quarterBack.visits - 1),
				whole('wip', quarterBack.wip),
				utilization('server', quarterBack.utilization)
			]
		}
	]
};

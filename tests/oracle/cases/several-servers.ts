import {
	erlangA,
	erlangB,
	leadTimeQuantile as quantile,
	mdc,
	mmc,
	mmck
} from '../../../sim/theory/index.ts';
import { leadTime, leadTimeQuantile, ofStep, queue, utilization, waits, whole } from './case.ts';
import type { Chapter, Figure } from './case.ts';

const GROSS = 'Gross et al., 4th ed.';
const PALM = 'Erlang A: C. Palm (1957); A. Mandelbaum & S. Zeltyn (2007)';
const LOSS = `Erlang B: ${GROSS}, §2.5; for service of any kind: B. A. Sevastyanov (1957)`;

/** Three lines at a load of 2, each call an hour. */
function loss(): Figure[] {
	const served = 2 * (1 - erlangB(3, 2));
	return [
		whole('throughput', served),
		whole('wip', served),
		leadTime(1),
		utilization('servers', served / 3)
	];
}

function abandonment(arrivalRate: number, patience: number): Figure[] {
	const truth = erlangA(arrivalRate, 1, 2, patience);
	return [
		ofStep('serve', 'queueLength', truth.queueLength),
		whole('throughput', arrivalRate * (1 - truth.gaveUp)),
		whole('wip', truth.wip),
		utilization('servers', truth.utilization)
	];
}

const fiveInside = mmck(2, 1, 2, 5);
const fourInside = mmck(0.9, 1, 1, 4);
const pair = mmc(1.4, 1, 2);

export const severalServers: Chapter = {
	title: 'Several servers, little room, little patience',
	cases: [
		{
			stream: 'mm3',
			source: `M/M/c: ${GROSS}, §2.3; quantiles §2.3.1`,
			figures: [
				...queue(mmc(2.25, 1, 3), 'servers'),
				leadTimeQuantile('p50', quantile(0.5, 2.25, 1, 3)),
				leadTimeQuantile('p85', quantile(0.85, 2.25, 1, 3)),
				leadTimeQuantile('p95', quantile(0.95, 2.25, 1, 3)),
				waits('queue', mmc(2.25, 1, 3).queueTime),
				whole('throughput', 2.25)
			]
		},
		{
			stream: 'mm10',
			source: `M/M/c: ${GROSS}, §2.3`,
			figures: [
				...queue(mmc(9, 1, 10), 'servers'),
				leadTimeQuantile('p95', quantile(0.95, 9, 1, 10))
			]
		},
		{
			stream: 'first-free',
			source: `Two pools of one, the first free of them, are M/M/2: ${GROSS}, §2.3`,
			figures: [
				leadTime(pair.leadTime),
				ofStep('serve', 'queueTime', pair.queueTime),
				whole('wip', pair.wip)
			]
		},
		{
			stream: 'md3',
			source: 'M/D/c: C. D. Crommelin, _Post Office Electrical Engineers’ Journal_ 25 (1932)',
			figures: queue(mdc(2.4, 1, 3), 'servers')
		},
		{
			stream: 'mmck',
			source: `M/M/c/K: ${GROSS}, §2.4`,
			figures: [...queue(fiveInside, 'servers'), whole('throughput', fiveInside.throughput)]
		},
		{
			stream: 'mm1k',
			source: `M/M/1/K: ${GROSS}, §2.4`,
			figures: [...queue(fourInside, 'server'), whole('throughput', fourInside.throughput)]
		},
		{ stream: 'loss', source: LOSS, figures: loss() },
		{ stream: 'loss-lognormal', source: LOSS, figures: loss() },
		{ stream: 'erlang-a', source: PALM, figures: abandonment(2, 2) },
		{ stream: 'erlang-a-overloaded', source: PALM, figures: abandonment(3, 1) }
	]
};

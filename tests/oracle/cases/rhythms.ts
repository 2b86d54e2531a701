import { exp, log, normalQuantile } from '../../../sim/numerics/index.ts';
import { erlangInterval, gatheringTime, gim1, mmc } from '../../../sim/theory/index.ts';
import { flaws, leadTime, ofStep, utilization, waits, whole } from './case.ts';
import type { Chapter } from './case.ts';

const BERNOULLI = 'Independent trials';

// Batches come after four exponential intervals each, and take three hours.
const batches = gim1(0.25, erlangInterval(4, 4), 1 / 3);
// The first waits the whole timeout, those that come meanwhile (Poisson) half of it on average.
const timeout = 2;
const company = 1.5 * timeout;
const gathering = (timeout + company * (timeout / 2)) / (1 + company);

// On shift it is M/M/1; nothing comes and nothing moves off shift, so the number inside is the same, and Little's law turns it into time.
const office = mmc(0.75, 1);
const perHour = 26.25 / 168;
// An hour of work takes two.
const halfFocused = mmc(0.4, 0.5);

// Lognormal with p10 = 2 and p90 = 6.
const sigma = log(3) / 2 / normalQuantile(0.9);
const spoken = Math.sqrt(12) * exp((sigma * sigma) / 2);

// A slip is there with 1 − 0.9 × 0.8; each check leaves some of them.
const made = 1 - 0.9 * 0.8;
// Sent back, mended, and made again with 0.2, as often as it is found.
const firstFound = made * 0.6;
const round = 0.2 * 0.6;
const sentBack = firstFound / (1 - round);

export const rhythms: Chapter = {
	title: 'Batches, calendars, attention, rework and flaws',
	cases: [
		{
			stream: 'full-batch',
			source:
				'Full batches: gathering, then GI/M/1 with Erlang intervals; Gross et al., 4th ed., §5.3.1',
			figures: [
				waits('batch', gatheringTime(1, 4)),
				waits('queue', batches.queueTime),
				leadTime(gatheringTime(1, 4) + batches.leadTime),
				whole('effort', 3 / 4)
			]
		},
		{
			stream: 'timeout',
			source: 'Arrivals of a Poisson process are uniform in an interval',
			figures: [waits('batch', gathering), leadTime(gathering + 0.5)]
		},
		{
			stream: 'ticks',
			source: 'Arrivals of a Poisson process are uniform in an interval',
			figures: [waits('batch', 2), leadTime(2.5)]
		},
		{
			stream: 'office-hours',
			source: 'M/M/1 on shift, and Little’s law: J. D. C. Little, _Operations Research_ 9 (1961)',
			figures: [
				whole('wip', office.wip),
				ofStep('serve', 'queueLength', office.queueLength),
				leadTime(office.wip / perHour),
				utilization('clerk', office.utilization),
				whole('touchTime', 1),
				whole('throughput', perHour)
			]
		},
		{
			stream: 'focus',
			source: 'M/M/1 with twice the time in hand: Gross et al., 4th ed., §2.2',
			figures: [
				leadTime(halfFocused.leadTime),
				waits('queue', halfFocused.queueTime),
				waits('paused', 1),
				whole('touchTime', 1),
				whole('effort', 1),
				utilization('server', 0.8)
			]
		},
		{
			stream: 'infinite',
			source: 'M/G/∞: Gross et al., 4th ed., §5.2.2',
			figures: [leadTime(spoken), whole('wip', 2 * spoken), waits('delay', spoken)]
		},
		{
			stream: 'at-most',
			source: BERNOULLI,
			figures: [
				ofStep('make', 'visits', 1 + 0.4 + 0.16),
				whole('rework', 0.4 + 0.16),
				leadTime(1 + (0.4 + 0.16) / 2)
			]
		},
		{
			stream: 'two-checks',
			source: BERNOULLI,
			figures: [
				flaws('slip', 'caught', 1000 * made * (1 - 0.4 * 0.5)),
				flaws('slip', 'escaped', 1000 * made * 0.4 * 0.5)
			]
		},
		{
			stream: 'sent-back',
			source: BERNOULLI,
			figures: [
				ofStep('make', 'visits', 1 + sentBack),
				flaws('slip', 'caught', 1000 * sentBack),
				flaws('slip', 'escaped', 1000 * (made * 0.4 + sentBack * 0.2 * 0.4)),
				leadTime(2 * (1 + sentBack))
			]
		}
	]
};

import { cobham, mmc, priorityMmc } from '../../../sim/theory/index.ts';
import { leadTime, leadTimeOf, ofStep, utilization, whole } from './case.ts';
import type { Chapter } from './case.ts';

const COBHAM = 'A. Cobham, _Operations Research_ 2 (1954); Gross et al., 4th ed., §3.4.2';

const [urgent, other] = cobham([
	{ arrivalRate: 0.6, serviceTime: 0.5, cv: 1 },
	{ arrivalRate: 0.4, serviceTime: 1, cv: 1 }
]);
const [alarm, order, report] = cobham([
	{ arrivalRate: 0.2, serviceTime: 0.5, cv: 0 },
	{ arrivalRate: 0.4, serviceTime: 0.75, cv: 1 },
	{ arrivalRate: 0.25, serviceTime: 1.4, cv: 1.2 }
]);
const [first, second] = priorityMmc([0.6, 1], 1, 2);
// Where service takes one of two constant times, short before long is a priority.
const [short, long] = cobham([
	{ arrivalRate: 0.7, serviceTime: 0.25, cv: 0 },
	{ arrivalRate: 0.3, serviceTime: 2, cv: 0 }
]);
const lifo = mmc(0.7, 1);

export const orders: Chapter = {
	title: 'Priorities and orders',
	cases: [
		{
			stream: 'priority',
			source: COBHAM,
			figures: [
				leadTimeOf('urgent', urgent.leadTime),
				leadTimeOf('other', other.leadTime),
				whole('wip', urgent.wip + other.wip)
			]
		},
		{
			stream: 'priority-three',
			source: COBHAM,
			figures: [
				leadTimeOf('alarm', alarm.leadTime),
				leadTimeOf('order', order.leadTime),
				leadTimeOf('report', report.leadTime),
				whole('wip', alarm.wip + order.wip + report.wip),
				utilization('server', 0.2 * 0.5 + 0.4 * 0.75 + 0.25 * 1.4)
			]
		},
		{
			stream: 'priority-mm2',
			source: 'O. Kella & U. Yechiali, _Stochastic Models_ 1 (1985)',
			figures: [
				leadTimeOf('urgent', first.leadTime),
				leadTimeOf('any', second.leadTime),
				whole('wip', first.wip + second.wip)
			]
		},
		{
			stream: 'shortest',
			source: `${COBHAM}: short before long is a priority`,
			figures: [
				leadTime(0.7 * short.leadTime + 0.3 * long.leadTime),
				ofStep('serve', 'queueTime', 0.7 * short.queueTime + 0.3 * long.queueTime),
				whole('wip', short.wip + long.wip)
			]
		},
		{
			stream: 'lifo',
			source: 'M/M/1: the mean does not depend on the order; Gross et al., 4th ed., §2.2',
			figures: [
				leadTime(lifo.leadTime),
				ofStep('serve', 'queueTime', lifo.queueTime),
				whole('wip', lifo.wip)
			]
		}
	]
};

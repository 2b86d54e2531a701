// What must hold between the closed forms, whatever the numbers.
import { describe, expect, test } from 'vitest';
import {
	bulkArrival,
	bulkService,
	cobham,
	constantInterval,
	erlangA,
	erlangB,
	erlangC,
	erlangInterval,
	feedback,
	forkJoinLeadTime,
	gatheringTime,
	gim1,
	jackson,
	kingman,
	leadTimeByLittle,
	leadTimeQuantile,
	longestOf,
	machineRepair,
	mdc,
	meanValueAnalysis,
	mg1,
	mmc,
	mmck,
	priorityMmc,
	queueTimeQuantile,
	tandem,
	tandemCapacity,
	wipByLittle
} from '../../../sim/theory/index.ts';

const LOADS = [0.1, 0.5, 0.8, 0.95];

test('more than can be done is refused, shortly', () => {
	const overloaded = [
		() => mmc(2, 1),
		() => mmc(3, 1, 3),
		() => mg1(1, 1, 0),
		() => mdc(4, 1, 3),
		() => gim1(1, constantInterval(1), 1),
		() => feedback(0.6, 1, 0.5),
		() => cobham([{ arrivalRate: 1, serviceTime: 1, cv: 1 }]),
		() => priorityMmc([1, 1], 1, 2),
		() => forkJoinLeadTime(1, 1),
		() => jackson([{ arrivalRate: 1, serviceRate: 1, servers: 1, next: [] }]),
		() => tandem(0.7, 1, 1, 0),
		() => bulkService(2, 1, 2),
		() => bulkArrival(1, 2, 4, 2),
		() => kingman({ arrivalRate: 1, arrivalCv: 1, serviceTime: 1, serviceCv: 1, servers: 1 })
	];
	for (const ask of overloaded) {
		expect(ask).toThrow(RangeError);
		expect(ask).toThrow(/^overloaded: /);
	}
	expect(() => mdc(0.9995, 1, 1)).toThrow(/^too close to full/);
	expect(() => jackson([{ arrivalRate: 1, serviceRate: 2, servers: 1, next: [1] }])).toThrow(
		'nothing ever leaves'
	);
});

describe.each(LOADS)('at a load of %d', (load) => {
	test('one server: exponential, constant and general service agree', () => {
		const exponential = mmc(load, 1);
		expect(exponential.leadTime).toBeCloseTo(1 / (1 - load), 10);
		expect(mg1(load, 1, 1).queueTime).toBeCloseTo(exponential.queueTime, 10);
		expect(mdc(load, 1, 1).queueTime).toBeCloseTo(mg1(load, 1, 0).queueTime, 8);
		expect(gim1(load, erlangInterval(1 / load, 1), 1).queueTime).toBeCloseTo(
			exponential.queueTime,
			7
		);
		expect(feedback(load, 1, 0).leadTime).toBeCloseTo(exponential.leadTime, 10);
		expect(erlangA(load, 1, 1, 1e12).queueTime).toBeCloseTo(exponential.queueTime, 5);
		expect(mmck(load, 1, 1, 2000).queueTime).toBeCloseTo(exponential.queueTime, 8);
		expect(bulkService(load, 1, 1).queueTime).toBeCloseTo(exponential.queueTime, 7);
		expect(bulkArrival(load, 1, 1, 1).queueTime).toBeCloseTo(exponential.queueTime, 10);
	});

	test('Kingman is exact for M/M/1 and M/G/1', () => {
		const demand = { arrivalRate: load, arrivalCv: 1, serviceTime: 1, serviceCv: 2, servers: 1 };
		expect(kingman(demand).queueTime).toBeCloseTo(mg1(load, 1, 2).queueTime, 10);
		// With three servers it is an approximation, good to some percent.
		const three = kingman({ ...demand, arrivalRate: 3 * load, serviceCv: 1, servers: 3 });
		expect(three.leadTime / mmc(3 * load, 1, 3).leadTime).toBeCloseTo(1, 1);
	});

	test('constant service, several servers: G. P. Cosmetatos (1975) comes within two percent', () => {
		for (const servers of [2, 3, 10]) {
			const correction =
				1 + ((1 - load) * (servers - 1) * (Math.sqrt(4 + 5 * servers) - 2)) / (16 * servers * load);
			const roughly = 0.5 * correction * mmc(servers * load, 1, servers).queueTime;
			const exactly = mdc(servers * load, 1, servers).queueTime;
			if (load >= 0.5) expect(Math.abs(exactly / roughly - 1)).toBeLessThan(0.02);
			expect(exactly).toBeLessThan(mmc(servers * load, 1, servers).queueTime);
		}
	});

	test('one line for three is better than three lines; the mean is that of the quantiles', () => {
		expect(mmc(3 * load, 1, 3).queueTime).toBeLessThan(mmc(load, 1).queueTime);
		for (const servers of [1, 2, 5]) {
			const rate = servers * load;
			let mean = 0;
			let meanLead = 0;
			const steps = 20_000;
			for (let i = 0; i < steps; i++) {
				mean += queueTimeQuantile((i + 0.5) / steps, rate, 1, servers) / steps;
				meanLead += leadTimeQuantile((i + 0.5) / steps, rate, 1, servers) / steps;
			}
			const { queueTime, leadTime } = mmc(rate, 1, servers);
			expect(Math.abs(mean - queueTime)).toBeLessThan(0.002 * leadTime);
			expect(Math.abs(meanLead - leadTime)).toBeLessThan(0.002 * leadTime);
		}
	});

	test('priorities move waiting about, but don’t remove it: ρ-weighted waits add up (Kleinrock 1965)', () => {
		const kinds = [
			{ arrivalRate: 0.3 * load, serviceTime: 1, cv: 1 },
			{ arrivalRate: 0.2 * load, serviceTime: 2, cv: 0.5 },
			{ arrivalRate: 0.1 * load, serviceTime: 3, cv: 2 }
		];
		const waits = cobham(kinds);
		const weighted = waits.reduce(
			(sum, { utilization, queueTime }) => sum + utilization * queueTime,
			0
		);
		const rest = kinds.reduce(
			(sum, k) => sum + (k.arrivalRate * k.serviceTime ** 2 * (1 + k.cv ** 2)) / 2,
			0
		);
		expect(weighted).toBeCloseTo((load * rest) / (1 - load), 10);
		expect(waits[0].queueTime).toBeLessThan(waits[1].queueTime);
		const [urgent, other] = priorityMmc([0.3 * load, 0.7 * load], 1, 1);
		const same = cobham([
			{ arrivalRate: 0.3 * load, serviceTime: 1, cv: 1 },
			{ arrivalRate: 0.7 * load, serviceTime: 1, cv: 1 }
		]);
		expect(urgent.queueTime).toBeCloseTo(same[0].queueTime, 12);
		expect(other.queueTime).toBeCloseTo(same[1].queueTime, 12);
		expect(0.3 * urgent.queueTime + 0.7 * other.queueTime).toBeCloseTo(mmc(load, 1).queueTime, 10);
	});

	test('fork and join takes longer than one of the two, less than both in turn', () => {
		const one = 1 / (1 - load);
		expect(forkJoinLeadTime(load, 1)).toBeGreaterThan(one);
		expect(forkJoinLeadTime(load, 1)).toBeLessThan(2 * one);
	});

	test('feedback is a network of one station; in series is a network of two', () => {
		const again = 0.25;
		const loop = jackson([{ arrivalRate: load * 0.75, serviceRate: 1, servers: 1, next: [again] }]);
		expect(loop.leadTime).toBeCloseTo(feedback(load * 0.75, 1, again).leadTime, 10);
		const line = jackson([
			{ arrivalRate: load, serviceRate: 1, servers: 1, next: [0, 1] },
			{ arrivalRate: 0, serviceRate: 0.5, servers: 3, next: [] }
		]);
		expect(line.leadTime).toBeCloseTo(mmc(load, 1).leadTime + mmc(load, 0.5, 3).leadTime, 10);
		expect(wipByLittle(load, line.leadTime)).toBeCloseTo(line.wip, 10);
		expect(leadTimeByLittle(line.wip, load)).toBeCloseTo(line.leadTime, 10);
	});
});

test('as many servers as places is Erlang B, and three machines with a repairer each never wait', () => {
	expect(mmck(5, 1, 7, 7).turnedAway).toBeCloseTo(erlangB(7, 5), 12);
	expect(erlangC(7, 5)).toBeGreaterThan(erlangB(7, 5));
	const shop = machineRepair(3, 0.5, 1, 3);
	expect(shop.queueTime).toBe(0);
	expect(shop.wip).toBeCloseTo(3 * (0.5 / 1.5), 12);
});

test('a closed loop: machine repair by mean value analysis, one and two repairers; balanced stations share evenly', () => {
	for (const repairers of [1, 2]) {
		const births = machineRepair(6, 0.2, 1, repairers);
		const loop = meanValueAnalysis(
			[
				{ serviceTime: 1, visits: 1, servers: repairers },
				{ serviceTime: 5, visits: 1, servers: Infinity }
			],
			6
		);
		expect(loop.throughput).toBeCloseTo(births.throughput, 10);
		expect(loop.stations[0].wip).toBeCloseTo(births.wip, 10);
	}
	const three = { serviceTime: 2, visits: 1, servers: 1 };
	for (const items of [1, 2, 7, 40]) {
		expect(meanValueAnalysis([three, three, three], items).throughput).toBeCloseTo(
			items / (items + 2) / 2,
			12
		);
	}
});

test('the longest of n, gathering a batch, arriving in pairs', () => {
	expect(longestOf(1, 2)).toBe(0.5);
	expect(longestOf(3, 1)).toBeCloseTo(11 / 6, 12);
	expect(gatheringTime(4, 9)).toBe(1);
	// Each pair: the first waits as if it came alone with twice the work, the second one service more (Gross et al., §3.1).
	expect(bulkArrival(0.3, 2, 4, 1).wip).toBeCloseTo((0.6 * 3) / (2 * 0.4), 12);
});

test.each(LOADS.slice(0, 3))(
	'with much room between, two in series at %d are a Jackson network; with none, slower',
	(load) => {
		const roomy = tandem(load, 1, 1.5, 40);
		expect(roomy.leadTime / (1 / (1 - load) + 1 / (1.5 - load))).toBeCloseTo(1, 4);
		expect(roomy.blocked).toBeLessThan(1e-4);
		if (load < tandemCapacity(1, 1.5, 0)) {
			const tight = tandem(load, 1, 1.5, 0);
			expect(tight.leadTime).toBeGreaterThan(roomy.leadTime);
			expect(tight.blocked).toBeGreaterThan(0);
		}
	}
);

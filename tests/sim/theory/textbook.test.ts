// Numbers that are printed in books and papers.
import { describe, expect, test } from 'vitest';
import {
	bulkService,
	erlangA,
	erlangB,
	erlangC,
	gim1,
	erlangInterval,
	constantInterval,
	machineRepair,
	meanValueAnalysis,
	mmc,
	mmck,
	queueTimeQuantile,
	tandemCapacity
} from '../../../sim/theory/index.ts';

describe('Gross, Shortle, Thompson & Harris, "Fundamentals of Queueing Theory", 4th ed.', () => {
	test('example 2.1, a hair salon: M/M/1, 5 an hour, 10 minutes each', () => {
		const salon = mmc(5, 6);
		expect(salon.wip).toBeCloseTo(5, 12);
		expect(salon.queueLength).toBeCloseTo(4 + 1 / 6, 12);
		expect(salon.leadTime).toBeCloseTo(1, 12);
		expect(salon.queueTime * 60).toBeCloseTo(50, 10);
	});

	test('example 2.2, an eye clinic: M/M/3, 6 an hour, 20 minutes each', () => {
		const clinic = mmc(6, 3, 3);
		expect(clinic.queueLength).toBeCloseTo(8 / 9, 12);
		expect(clinic.queueTime).toBeCloseTo(4 / 27, 12);
		expect(clinic.leadTime).toBeCloseTo(13 / 27, 12);
	});

	test('example 2.3, emission inspection: M/M/3/7, 60 an hour, 6 minutes each', () => {
		const station = mmck(60, 10, 3, 7);
		expect(station.queueLength).toBeCloseTo(3.09, 2);
		expect(station.wip).toBeCloseTo(6.06, 2);
		expect(Math.abs(station.leadTime * 60 - 12.3)).toBeLessThan(0.1);
		expect(station.turnedAway * 60).toBeCloseTo(30.3, 1);
	});

	test('§2.7, robots: 5 machines that run 30 hours and take 3 to repair, 2 repairers', () => {
		const shop = machineRepair(5, 1 / 30, 1 / 3, 2);
		expect(shop.idle).toBeCloseTo(0.619, 3);
		expect(shop.wip).toBeCloseTo(0.465, 3);
	});

	test('example 3.2, a car wash of two bays: r = 0.884, and r/(1 − r) = 7.6', () => {
		const wash = bulkService(20, 12, 2);
		const whileBusy = wash.queueLength / wash.utilization;
		expect(Math.abs(whileBusy - 7.6)).toBeLessThan(0.1);
		expect(whileBusy / (1 + whileBusy)).toBeCloseTo(0.884, 3);
	});
});

test('Erlang B by hand: one line 1/2, two 1/5, three 1/16, at a load of 1', () => {
	expect([1, 2, 3].map((servers) => erlangB(servers, 1))).toEqual([1 / 2, 1 / 5, 1 / 16]);
	expect(erlangC(3, 2)).toBeCloseTo(4 / 9, 14);
});

test('Mandelbaum & Zeltyn (2007): 50 agents, 48 calls a minute of one minute each', () => {
	// Without giving up: average wait 20.8 s, 90% within 58.1 s, average queue 17, utilization 96%.
	const patient = mmc(48 * 60, 60, 50);
	expect(patient.queueTime * 3600).toBeCloseTo(20.8, 1);
	expect(queueTimeQuantile(0.9, 48 * 60, 60, 50) * 3600).toBeCloseTo(58.1, 1);
	expect(patient.queueLength).toBeCloseTo(17, 0);
	// With a patience of two minutes: 3.1% give up, average wait 3.7 s, queue 3, utilization 93%.
	const leaving = erlangA(48 * 60, 60, 50, 2 / 60);
	expect(leaving.gaveUp).toBeCloseTo(0.031, 3);
	expect(leaving.queueTime * 3600).toBeCloseTo(3.7, 1);
	expect(leaving.queueLength).toBeCloseTo(3, 0);
	expect(leaving.utilization).toBeCloseTo(0.93, 2);
});

test('GI/M/1 at half load: two-phase Erlang arrivals find it busy with (3 − √5)/2, constant ones with 0.2032', () => {
	// Roots by hand: σ² − 3σ + 1 = 0, and σ = e^(−2(1 − σ)) (L. Kleinrock, "Queueing Systems" 1, §6.4).
	expect(gim1(0.5, erlangInterval(2, 2), 1).waits).toBeCloseTo((3 - Math.sqrt(5)) / 2, 12);
	expect(gim1(0.5, constantInterval(2), 1).waits).toBeCloseTo(0.2032, 4);
});

test('Hunt (1956): two equal servers in series reach (places + 2)/(places + 3) of their rate', () => {
	for (let places = 0; places < 6; places++) {
		expect(tandemCapacity(7, 7, places)).toBeCloseTo((7 * (places + 2)) / (places + 3), 12);
	}
});

test('R. Jain, "The Art of Computer Systems Performance Analysis" (1991), example 34.2: mean value analysis by hand', () => {
	// Demands of 2, 3 and 1 seconds at processor and disks, 4 seconds of thought.
	const stations = [2, 3, 1].map((serviceTime) => ({ serviceTime, visits: 1, servers: 1 }));
	const system = [...stations, { serviceTime: 4, visits: 1, servers: Infinity }];
	expect(meanValueAnalysis(system, 1).leadTime - 4).toBeCloseTo(6, 12);
	expect(meanValueAnalysis(system, 2).leadTime - 4).toBeCloseTo(7.4, 12);
	expect(meanValueAnalysis(system, 2).throughput).toBeCloseTo(0.175, 3);
	expect(meanValueAnalysis(system, 3).leadTime - 4).toBeCloseTo(9.088, 3);
	// In the end the slowest sets the pace.
	expect(meanValueAnalysis(system, 60).throughput).toBeCloseTo(1 / 3, 6);
});

// Does more work come to people than they can do? A finding, no error: the run shows how the queue grows.
// Where it can't be known beforehand the estimate is low, so that a warning can be believed.
import { HOUR, parseDuration, WEEK } from '../../units.ts';
import { DEFAULTS } from '../defaults.ts';
import type { BatchDocument, PoolDocument, StepDocument } from '../schema.ts';
import { openTime, reserveOf } from './people.ts';
import { kindGroups } from './routing.ts';
import { nameOf, own, poolName, type Stream, teamOf } from './stream.ts';
import { ratesOf } from './rates.ts';
import type { Budget } from './elimination.ts';
import { findVisits } from './visits.ts';

type StepEntry = Stream['steps'][number];

/** What a step asks of its people in a week, in milliseconds of work, and how often an item comes to it. */
interface Need {
	entry: StepEntry;
	work: number;
	visits: number;
}

/** Warns of every pool that gets more work than it can do. The stream has no errors. */
export function checkDemand(stream: Stream, budget: Budget): void {
	const needs = findNeeds(stream, budget);
	if (!needs) return;
	const pools = Object.entries(stream.document.people ?? {});
	const spare = new Map(pools.map(([id, pool]) => [id, capacityOf(stream, id, pool)]));
	const asked = new Map<string, { work: number; needs: Need[] }>();
	const ask = (pool: string, need: Need, work: number) => {
		const before = asked.get(pool) ?? { work: 0, needs: [] };
		asked.set(pool, { work: before.work + work, needs: [...before.needs, { ...need, work }] });
		spare.set(pool, spare.get(pool)! - work);
	};
	const isShared = ({ entry }: Need) => Array.isArray(entry.node.by) && entry.node.by.length > 1;
	for (const need of needs.filter((each) => !isShared(each)))
		for (const { pool, count } of teamOf(need.entry.node))
			ask(
				pool,
				need,
				(need.work * count * focusOf(stream, pool)) / leastFocus(stream, need.entry.node)
			);
	// Who can be stood in for gives away what is too much, as far as the others have time.
	for (const need of needs.filter(isShared)) {
		let work = need.work;
		const team = teamOf(need.entry.node);
		team.forEach(({ pool }, i) => {
			const part = i < team.length - 1 ? Math.min(work, Math.max(0, spare.get(pool)!)) : work;
			if (part > 0) ask(pool, need, part);
			work -= part;
		});
	}
	for (const [id, { work, needs }] of asked) {
		const capacity = work + spare.get(id)!;
		if (work > capacity * (1 + 1e-9)) warn(stream, id, work, capacity, needs);
	}
}

function warn(stream: Stream, pool: string, work: number, capacity: number, needs: Need[]): void {
	const [most] = [...needs].sort((a, b) => b.work - a.work);
	const hours = (time: number) => `${Number((time / HOUR).toPrecision(3))} h`;
	const name = poolName(stream, pool);
	const step = nameOf(most.entry);
	stream.warn(
		'demand-over-capacity',
		`people.${pool}`,
		needs.length > 1
			? `${name}: ${hours(work)} of work a week, most of it at ${step}, and ${hours(capacity)} of people.`
			: `${step} gets ${hours(work)} of work a week and has ${hours(capacity)} of people (${name}).`,
		`Add one, or lower what comes to ${step}${most.visits > 1.005 ? `: an item comes there ${Number(most.visits.toPrecision(3))} times` : ''}. Otherwise its queue grows without end.`
	);
}

/** What each step with people asks of them; null where it takes too long to find out. */
function findNeeds(stream: Stream, budget: Budget): Need[] | null {
	const caught = findCaught(stream);
	const rates = ratesOf(stream);
	const perStep = new Map<StepEntry, { starts: number; work: number; items: number }>();
	for (const group of kindGroups(stream)) {
		const visits = findVisits(stream, group[0], caught, budget);
		if (!visits) return null;
		for (const kind of group)
			for (const entry of stream.steps) {
				const each = visits.get(entry) ?? 0;
				const rate = rates.get(kind)!;
				const before = perStep.get(entry) ?? { starts: 0, work: 0, items: 0 };
				const touch = entry.node.time === undefined ? 0 : stream.mean(entry.node.time, kind);
				const again = entry.node.again ?? DEFAULTS.step.again;
				const services = Math.min(each, 1) + Math.max(0, each - 1) * again;
				perStep.set(entry, {
					starts: before.starts + rate * each,
					work: before.work + rate * services * touch,
					items: before.items + rate
				});
			}
	}
	const gives = givesUp(stream);
	return [...perStep].flatMap(([entry, { starts, work, items }]) => {
		const { node } = entry;
		if (node.by === undefined || gives || !(starts > 0) || !Number.isFinite(work)) return [];
		return [{ entry, work: batched(stream, node, starts, work), visits: starts / items }];
	});
}

/** A batch is done in one go: fewer services than items. */
function batched(stream: Stream, node: StepDocument, starts: number, work: number): number {
	if (!node.batch) return work;
	const batches = batchesOf(stream, node.batch, starts);
	const { setup } = node;
	const each = setup === undefined || typeof setup === 'object' ? 0 : stream.mean(setup);
	return (node.batch.time === 'per-item' ? work : (work / starts) * batches) + each * batches;
}

/** The fewest batches in a week that so many items can come in. */
function batchesOf({ unit }: Stream, batch: BatchDocument, items: number): number {
	if (batch.size !== undefined) return items / batch.size;
	if (batch.every !== undefined) return Math.min(items, WEEK / parseDuration(batch.every, unit)!);
	return items / (1 + (items * parseDuration(batch.timeout!, unit)!) / WEEK);
}

/** The share of visits after which something is sent back: in file order, what is likely to be there then, and found. */
function findCaught(stream: Stream): Map<StepEntry, number> {
	const there = new Map(
		Object.entries(stream.document.flaws ?? {}).map(([id, { perItem }]) => [
			id,
			perItem ?? DEFAULTS.flaw.perItem
		])
	);
	const caught = new Map<StepEntry, number>();
	for (const entry of stream.steps) {
		const { catches = {}, adds = {}, sendsBack } = entry.node;
		let clean = 1;
		for (const [flaw, p] of Object.entries(catches)) {
			const before = there.get(flaw)!;
			clean *= 1 - before * p;
			there.set(flaw, before * (1 - p));
		}
		for (const [flaw, p] of Object.entries(adds))
			there.set(flaw, 1 - (1 - there.get(flaw)!) * (1 - p));
		// Mended once it is not found again: an expected 1 − clean more visits, not a loop.
		if (sendsBack !== undefined && clean < 1) caught.set(entry, (1 - clean) / (2 - clean));
	}
	return caught;
}

/** Where items give up or are turned away, too much work is shed. */
function givesUp({ steps }: Stream): boolean {
	return steps.some(
		({ node }) => node.queue?.patience !== undefined || node.queue?.full === 'turn-away'
	);
}

/** Milliseconds of work that a pool can do in a week. */
function capacityOf(stream: Stream, id: string, pool: PoolDocument): number {
	const capacity = pool.capacity ?? DEFAULTS.pool.capacity;
	const available = capacity * openTime(stream, pool);
	const focus = focusOf(stream, id);
	return focus * Math.max(0, available - reserveOf(stream, pool));
}

function focusOf({ document }: Stream, pool: string): number {
	return own(document.people, pool)?.focus ?? DEFAULTS.pool.focus;
}

/** Several at once go at the smallest focus: the others hold the work as long. */
function leastFocus(stream: Stream, node: StepDocument): number {
	return teamOf(node).reduce((least, { pool }) => Math.min(least, focusOf(stream, pool)), 1);
}

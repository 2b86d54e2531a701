// From a document to a Model: every default present, every time in milliseconds. The document is checked already.
import { HOUR, parseDuration, type Unit } from '../units.ts';
import { createWeek } from './calendar.ts';
import { DEFAULTS } from './defaults.ts';
import { comesWithin } from './openTime.ts';
import type { Arrivals, Duty, Flaw, Kind, Model, Pool, Run } from './model.ts';
import { createNode } from './node.ts';
import type {
	DurationDocument,
	DutyDocument,
	FlawDocument,
	PoolDocument,
	StreamDocument,
	WorkDocument
} from './schema.ts';
import { createDistribution } from './time.ts';

/** The model of the stream as the document has it, without its redesigns. */
export function createModel(document: StreamDocument): Model {
	const { unit } = document;
	return {
		name: document.name,
		unit,
		pools: Object.entries(document.people ?? {}).map(([id, pool]) =>
			createPool(id, pool, document)
		),
		kinds: Object.entries(document.work).map(([id, kind]) => createKind(id, kind, unit)),
		flaws: Object.entries(document.flaws ?? {}).map(([id, flaw]) => createFlaw(id, flaw)),
		list: document.steps.map((node) => createNode(node, unit)),
		wip: document.wip?.limit ?? null,
		begin: createBegin(document),
		run: createRun(document)
	};
}

/** Whole milliseconds of a checked duration. */
export function milliseconds(duration: DurationDocument, unit: Unit): number {
	return Math.round(parseDuration(duration, unit)!);
}

function createPool(id: string, pool: PoolDocument, document: StreamDocument): Pool {
	const { unit } = document;
	const reserve = pool.reserve ?? DEFAULTS.pool.reserve;
	return {
		id,
		name: pool.name ?? id,
		capacity: pool.capacity ?? DEFAULTS.pool.capacity,
		focus: pool.focus ?? DEFAULTS.pool.focus,
		// A bare number is of hours, whatever the unit of the file.
		reserve: typeof reserve === 'number' ? reserve * HOUR : milliseconds(reserve, unit),
		cost: pool.cost ?? null,
		picks: pool.picks ?? DEFAULTS.pool.picks,
		calendar:
			pool.calendar === undefined
				? null
				: createWeek(document.calendars![pool.calendar].week ?? []),
		// One that comes only after the run takes nothing: no hours, and nothing of the reserve.
		duties: (pool.duties ?? [])
			.map((duty) => createDuty(duty, unit))
			.filter(comesWithin(milliseconds(document.run.horizon, unit)))
	};
}

function createDuty(duty: DutyDocument, unit: Unit): Duty {
	const every = milliseconds(duty.every, unit);
	return {
		id: duty.id,
		name: duty.name ?? duty.id,
		every,
		takes: milliseconds(duty.takes, unit),
		first: duty.first === undefined ? every : milliseconds(duty.first, unit)
	};
}

function createKind(id: string, kind: WorkDocument, unit: Unit): Kind {
	return {
		id,
		name: kind.name ?? id,
		priority: kind.priority ?? DEFAULTS.kind.priority,
		due: kind.due === undefined ? null : milliseconds(kind.due, unit),
		arrives: createArrivals(kind.arrives, unit)
	};
}

function createArrivals(arrives: WorkDocument['arrives'], unit: Unit): Arrivals {
	if ('every' in arrives)
		return {
			how: 'every',
			every: createDistribution(arrives.every, unit),
			together: arrives.together === undefined ? null : createDistribution(arrives.together, null)
		};
	if ('perWeek' in arrives) {
		const weights = arrives.profile ?? new Array<number>(168).fill(1);
		const sum = weights.reduce((total, weight) => total + weight, 0);
		return { how: 'perWeek', rates: weights.map((weight) => (arrives.perWeek * weight) / sum) };
	}
	if ('at' in arrives)
		return {
			how: 'at',
			times: arrives.at.map((time) => milliseconds(time, unit)).sort((a, b) => a - b)
		};
	if ('always' in arrives) return { how: 'always', count: arrives.always };
	return { how: 'of', kind: arrives.of, share: arrives.share };
}

function createFlaw(id: string, flaw: FlawDocument): Flaw {
	return {
		id,
		name: flaw.name ?? id,
		severity: flaw.severity ?? DEFAULTS.flaw.severity,
		perItem: flaw.perItem ?? DEFAULTS.flaw.perItem
	};
}

function createBegin(document: StreamDocument): Model['begin'] {
	// A bare number is of the only kind of work; `check` asks for the kinds where there are several.
	const onlyKind = Object.keys(document.work)[0];
	return Object.entries(document.begin ?? {}).flatMap(([step, counts]) =>
		Object.entries(typeof counts === 'number' ? { [onlyKind]: counts } : counts)
			.filter(([, count]) => count > 0)
			.map(([kind, count]) => ({ step, kind, count }))
	);
}

/** How it is run; the warm-up of a run that says how it begins is 0. */
export function createRun(document: StreamDocument): Run {
	const { run, unit } = document;
	const warmup = run.warmup ?? DEFAULTS.run.warmup;
	return {
		seed: String(run.seed ?? DEFAULTS.run.seed),
		horizon: milliseconds(run.horizon, unit),
		warmup: warmup !== 'auto' ? milliseconds(warmup, unit) : hasOwnBeginning(document) ? 0 : 'auto',
		replications: run.replications ?? DEFAULTS.run.replications,
		precision: run.precision ?? DEFAULTS.run.precision,
		switch: run.switch ? { to: run.switch.to, at: milliseconds(run.switch.at, unit) } : null
	};
}

/** A run that says how it begins is watched from the beginning. */
function hasOwnBeginning(document: StreamDocument): boolean {
	return (
		document.begin !== undefined ||
		document.run.switch !== undefined ||
		Object.values(document.work).some((kind) => 'at' in kind.arrives)
	);
}

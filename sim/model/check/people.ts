import { HOUR, parseDuration, WEEK } from '../../units.ts';
import { createWeek, parseLine, type Week, weekLength } from '../calendar.ts';
import { DEFAULTS } from '../defaults.ts';
import { LIMITS } from '../limits.ts';
import { areEverTogether, comesWithin, openTimeOf, type Shift } from '../openTime.ts';
import type { PoolDocument } from '../schema.ts';
import { nameOf, own, poolName, type Stream, teamOf } from './stream.ts';

const WHOLE_WEEK: Week = [[0, WEEK]];

/** The hours of the week of a pool's calendar; all of them where it has none. */
export function weekOf({ document }: Stream, pool: PoolDocument | undefined): Week {
	if (pool?.calendar === undefined) return WHOLE_WEEK;
	const calendar = own(document.calendars, pool.calendar);
	return calendar ? createWeek(calendar.week ?? []) : WHOLE_WEEK;
}

/** Calendars that open, duties and reserves that leave time to work, steps whose people can be there at once. */
export function checkPeople(stream: Stream): void {
	checkCalendars(stream);
	checkPools(stream);
	checkTeams(stream);
}

function checkCalendars({ document, error }: Stream): void {
	for (const [id, { week = [] }] of Object.entries(document.calendars ?? {})) {
		week.forEach((line, i) => {
			const problem = parseLine(line);
			if (typeof problem === 'string')
				error(
					'bad-line',
					`calendars.${id}.week[${i}]`,
					`"${line}": ${problem}`,
					'A line is days and hours: "Mon-Fri 09:00-17:00", "Mon,Wed 18:00-24:00".'
				);
		});
		if (week.length === 0)
			error(
				'no-hours',
				`calendars.${id}`,
				`The calendar \`${id}\` has no hours: nobody would ever work.`,
				'It takes at least one line: "Mon-Fri 09:00-17:00".'
			);
	}
}

function checkPools(stream: Stream): void {
	const { document, error } = stream;
	for (const [id, pool] of Object.entries(document.people ?? {})) {
		if (weekLength(weekOf(stream, pool)) === 0 || !checkDuties(stream, id, pool)) continue;
		const open = openTime(stream, pool);
		const hours = ((pool.capacity ?? DEFAULTS.pool.capacity) * open) / HOUR;
		const reserve = reserveOf(stream, pool) / HOUR;
		if (open <= 0)
			error(
				'duties-over-hours',
				`people.${id}.duties`,
				`The duties of ${poolName(stream, id)} take all of their time on shift.`,
				'Make them shorter, or less often.'
			);
		else if (reserve > 0 && hours - reserve < hours * LIMITS.focus)
			error(
				'reserve-over-hours',
				`people.${id}.reserve`,
				`${poolName(stream, id)} keep ${round(reserve)} h a week free and have ${round(hours)} h on shift.`,
				'Keep fewer hours free than there are, or add people.'
			);
	}
}

/** Whether each duty by itself leaves time, and can be followed. */
function checkDuties({ unit, error }: Stream, id: string, pool: PoolDocument): boolean {
	let isFine = true;
	pool.duties?.forEach((duty, i) => {
		const path = `people.${id}.duties[${i}]`;
		const name = duty.name ?? duty.id;
		const every = Math.round(parseDuration(duty.every, unit)!);
		if (every >= LIMITS.every && Math.round(parseDuration(duty.takes, unit)!) < every) return;
		isFine = false;
		if (every <= 0)
			error('no-interval', `${path}.every`, `${name} comes every 0.`, 'It takes a time above 0.');
		else if (every < LIMITS.every)
			error(
				'too-much',
				`${path}.every`,
				`${name} comes more often than once in ${LIMITS.every / 1000} seconds, which nobody could follow.`,
				`Let it come every ${Math.ceil(LIMITS.every / 1000)} seconds, or less often.`
			);
		else
			error(
				'duties-over-hours',
				`${path}.takes`,
				`${name} takes as long as the time until the next: no time is left for work.`,
				'Make it shorter, or less often.'
			);
	});
	return isFine;
}

/** Milliseconds a week that a pool is kept free. A bare number is of hours, whatever the unit of the file. */
export function reserveOf(
	{ unit }: Stream,
	{ reserve = DEFAULTS.pool.reserve }: PoolDocument
): number {
	return typeof reserve === 'number' ? reserve * HOUR : parseDuration(reserve, unit)!;
}

/** Milliseconds a week that one of a pool is on shift in the long run, duties taken off. */
export function openTime(stream: Stream, pool: PoolDocument): number {
	return openTimeOf(shiftOf(stream, pool));
}

function shiftOf(stream: Stream, pool: PoolDocument | undefined): Shift {
	const duties = (pool?.duties ?? []).map(({ every, takes, first = every }) => {
		const [each, time, start] = [every, takes, first].map((duration) =>
			Math.round(parseDuration(duration, stream.unit)!)
		);
		return { every: each, takes: time, first: start };
	});
	const horizon = Math.round(parseDuration(stream.document.run.horizon, stream.unit)!);
	return {
		week: weekOf(stream, pool),
		// Others are refused for what they are.
		duties: duties.filter(({ every }) => every >= LIMITS.every).filter(comesWithin(horizon))
	};
}

function checkTeams(stream: Stream): void {
	const { document, error } = stream;
	const isApart = createMeeting(stream);
	for (const entry of stream.steps) {
		const { node, path } = entry;
		const team = teamOf(node);
		const people = document.people;
		for (const { pool, count } of team) {
			const capacity = own(people, pool)?.capacity ?? DEFAULTS.pool.capacity;
			if (own(people, pool) && count > capacity)
				error(
					'too-few-people',
					`${path}.by`,
					`${nameOf(entry)} needs ${count} of ${poolName(stream, pool)}, and there ${capacity === 1 ? 'is' : 'are'} ${capacity}.`,
					'Raise the capacity of the pool, or lower what the step needs.'
				);
		}
		if (Array.isArray(node.by) && new Set(node.by).size < node.by.length)
			error(
				'pool-twice',
				`${path}.by`,
				`${nameOf(entry)} names a pool twice.`,
				'Name each once; to take several of one pool at once: { "a": 2 }.'
			);
		if (typeof node.by !== 'object' || Array.isArray(node.by)) continue;
		if (team.length === 0)
			error(
				'nobody',
				`${path}.by`,
				`${nameOf(entry)} is done by nobody named.`,
				'Name a pool, or leave `by` away.'
			);
		if (isApart(team.map(({ pool }) => pool)))
			error(
				'never-together',
				`${path}.by`,
				`${nameOf(entry)} needs ${team.map(({ pool }) => poolName(stream, pool)).join(' and ')} at once, and they are never on shift together.`,
				'Let their calendars overlap, or split the step.'
			);
	}
}

/** Whether pools that each are there at times are never there together: asked once of those who work together in many steps. */
function createMeeting(stream: Stream): (pools: string[]) => boolean {
	const known = new Map<string, boolean>();
	const find = (pools: string[]) => {
		const shifts = pools.map((pool) => shiftOf(stream, own(stream.document.people, pool)));
		return shifts.every((shift) => areEverTogether([shift])) && !areEverTogether(shifts);
	};
	return (pools) => {
		if (pools.length < 2) return false;
		const name = [...pools].sort().join(' ');
		const isApart = known.get(name) ?? find(pools);
		known.set(name, isApart);
		return isApart;
	};
}

function round(figure: number): number {
	return Number(figure.toPrecision(3));
}

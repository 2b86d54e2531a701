import { HOUR, parseDuration, WEEK } from '../../units.ts';
import { createWeek, parseLine, type Week, weekLength } from '../calendar.ts';
import { DEFAULTS } from '../defaults.ts';
import { LIMITS } from '../limits.ts';
import { areEverTogether, openTimeOf, type Shift } from '../openTime.ts';
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

/** Whether each duty by itself leaves time. */
function checkDuties({ unit, error }: Stream, id: string, pool: PoolDocument): boolean {
	let isFine = true;
	pool.duties?.forEach((duty, i) => {
		const path = `people.${id}.duties[${i}]`;
		const name = duty.name ?? duty.id;
		const every = Math.round(parseDuration(duty.every, unit)!);
		if (every > 0 && Math.round(parseDuration(duty.takes, unit)!) < every) return;
		isFine = false;
		if (every <= 0)
			error('no-interval', `${path}.every`, `${name} comes every 0.`, 'It takes a time above 0.');
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
	return { week: weekOf(stream, pool), duties: duties.filter(({ every }) => every > 0) };
}

function checkTeams(stream: Stream): void {
	const { document, error } = stream;
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
		const shifts = team.map(({ pool }) => shiftOf(stream, own(people, pool)));
		const eachOpens = shifts.every((shift) => areEverTogether([shift]));
		if (eachOpens && !areEverTogether(shifts))
			error(
				'never-together',
				`${path}.by`,
				`${nameOf(entry)} needs ${team.map(({ pool }) => poolName(stream, pool)).join(' and ')} at once, and they are never on shift together.`,
				'Let their calendars overlap, or split the step.'
			);
	}
}

function round(figure: number): number {
	return Number(figure.toPrecision(3));
}

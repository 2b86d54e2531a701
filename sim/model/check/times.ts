// Every time and duration of a document, wherever it stands.
import { parseDuration } from '../../units.ts';
import type { Issue } from '../issue.ts';
import { LIMITS } from '../limits.ts';
import type { DurationDocument, KindTimeDocument, TimeDocument } from '../schema.ts';
import { durationsOf, nameOf, own, type Stream, teamOf, timesOf } from './stream.ts';
import { hasShift } from '../shift.ts';
import { findTimeIssues } from './time.ts';

export function checkTimes(stream: Stream): void {
	const { document, unit, issues } = stream;
	for (const [path, duration] of durationsOf(stream))
		if (parseDuration(duration, unit)! > LIMITS.duration)
			stream.error(
				'too-long',
				path,
				`${JSON.stringify(duration)} is more than 1,000 years.`,
				'Give a shorter time.'
			);
	for (const { node, path } of stream.steps)
		for (const [field, time] of timesOf(node))
			for (const [at, own] of partsOf(time, `${path}.${field}`)) add(findTimeIssues(own, at, unit));
	for (const [id, { arrives }] of Object.entries(document.work))
		if ('every' in arrives) {
			const path = `work.${id}.arrives`;
			add(findTimeIssues(arrives.every, `${path}.every`, unit));
			if (arrives.together !== undefined)
				add(findTimeIssues(arrives.together, `${path}.together`, null));
		}
	const outer = document.outer?.leadTime;
	if (outer !== undefined) add(findTimeIssues(outer, 'outer.leadTime', unit));
	warnOfLongDays(stream);
	warnOfShiftDays(stream);
	warnOfWorkingDays(stream);

	function add(found: Issue[]): void {
		for (const issue of found) issues.push(issue);
	}
}

/** A time, or one for each kind of work, each with its path. */
function partsOf(time: KindTimeDocument, path: string): [path: string, time: TimeDocument][] {
	if (typeof time !== 'object' || !('for' in time)) return [[path, time]];
	return Object.entries(time.for).map(([kind, own]) => [`${path}.for.${kind}`, own]);
}

/** Days as a person's touch time are round-the-clock days, said or as bare numbers: most mean working days. */
function warnOfLongDays(stream: Stream): void {
	const { document, unit, warn } = stream;
	const length = unit === 'wk' ? 168 : 24;
	for (const { node, path, ...entry } of stream.steps) {
		if (!teamOf(node).some(({ pool }) => own(document.people, pool))) continue;
		const number = unit === 'd' || unit === 'wk' ? bareNumber(node.time) : 0;
		if (!number) {
			if (typeof node.time !== 'string' || !isInDays(node.time, unit)) continue;
			const spoken = node.time.trim();
			const working = spoken.replace(/(\d\s*)d\b/g, '$1wd');
			warn(
				'clock-days',
				`${path}.time`,
				`"${spoken}" of touch at ${nameOf({ ...entry, node, path })} is counted in days of 24 hours of work.`,
				working === spoken
					? 'For working days, 8 hours each, say `wd`.'
					: `Did you mean "${working}", days of 8 hours?`
			);
			continue;
		}
		const hours = Number((number * length).toPrecision(3));
		const working = unit === 'd' ? number : number * 5;
		warn(
			'clock-days',
			`${path}.time`,
			`${number} ${unit} of touch is ${hours} hours of work at ${nameOf({ ...entry, node, path })}.`,
			`Did you mean "${working}wd", ${Number((working * 8).toPrecision(3))} hours?`
		);
	}
}

/** A pickup passes only while its people are there: a day of it is three working days, and most mean one by the calendar. */
function warnOfShiftDays(stream: Stream): void {
	const { document, unit, warn } = stream;
	for (const { node, path, ...entry } of stream.steps) {
		const { pickup } = node;
		const team = teamOf(node).map(({ pool }) => own(document.people, pool));
		if (pickup === undefined || !isInDays(pickup, unit)) continue;
		if (!hasShift(Array.isArray(node.by), team)) continue;
		const said = typeof pickup === 'string' ? `"${pickup.trim()}"` : 'The time';
		const inWorkingDays =
			typeof pickup === 'string' && !/wk/.test(pickup)
				? `Did you mean "${pickup.trim().replace(/(\d\s*)d\b/g, '$1wd')}"? `
				: 'For working days say `wd`. ';
		warn(
			'shift-days',
			`${path}.pickup`,
			`${said} until somebody notices at ${nameOf({ ...entry, node, path })} passes only while its people are at work: a day of it is 24 hours of their shift.`,
			`${inWorkingDays}Days by the calendar are a hand-over.`
		);
	}
}

/** What passes on the clock, by night and at weekends too: a working day of it is over after 8 hours. */
function warnOfWorkingDays(stream: Stream): void {
	const { document } = stream;
	const onClock: [path: string, time: KindTimeDocument][] = durationsOf(stream).filter(
		([path]) => !/\.duties\[\d+\]\.takes$/.test(path)
	);
	if (document.outer?.leadTime !== undefined)
		onClock.push(['outer.leadTime', document.outer.leadTime]);
	for (const { node, path } of stream.steps)
		for (const [field, time] of timesOf(node))
			if (['wait', 'handoff', 'queue.patience'].includes(field))
				onClock.push([`${path}.${field}`, time]);
	for (const [path, time] of onClock) {
		const [, said, days] = /((\d+(?:\.\d+)?)\s*wd)\b/.exec(JSON.stringify(time)) ?? [];
		if (!said) continue;
		stream.warn(
			'working-days',
			path,
			`"${said}" is ${Number((Number(days) * 8).toPrecision(3))} hours on the clock, by night and at weekends too.`,
			`By the calendar say "${Math.ceil(Number(days) * 1.4)}d", weekends counted.`
		);
	}
}

/** Whether days or weeks are said anywhere in a time. */
function isInDays(time: KindTimeDocument, unit: string): boolean {
	if ((unit === 'd' || unit === 'wk') && bareNumber(time) > 0) return true;
	if (typeof time === 'string') return /\d\s*(?:d|wk)\b/.test(time);
	if (typeof time !== 'object') return false;
	const parts: unknown[] = Object.values(time).flat(3);
	return parts.some(
		(part) =>
			(typeof part === 'string' || (typeof part === 'object' && part !== null)) &&
			isInDays(part as KindTimeDocument, 'h')
	);
}

/** The largest bare number in a time, wherever it stands as a duration; 0 where there is none. */
function bareNumber(time: KindTimeDocument | undefined): number {
	if (typeof time === 'number') return time;
	if (typeof time !== 'object') return 0;
	if ('for' in time) return largest(Object.values(time.for));
	if ('mix' in time) return largest(time.mix.map((part) => part.of));
	if ('sum' in time) return largest(time.sum);
	if ('quantiles' in time) return largest(time.quantiles.map(([, x]) => x));
	const parameters = Object.values(time)[0] as DurationDocument | object;
	if (typeof parameters !== 'object') return bareNumber(parameters);
	const durations = Object.entries(parameters).filter(
		([name]) => !['cv', 'shape', 'k'].includes(name)
	);
	return largest(durations.map(([, duration]) => duration as DurationDocument));
}

function largest(times: TimeDocument[]): number {
	return times.reduce<number>((most, time) => Math.max(most, bareNumber(time)), 0);
}

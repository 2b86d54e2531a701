import type { Unit } from '../../units.ts';
import { DEFAULTS } from '../defaults.ts';
import type { PoolDocument, StreamDocument, WorkDocument } from '../schema.ts';
import { describeDuration, describeRhythm, describeTime } from './time.ts';
import { countOf, listOf, nameOfKind, percentOf, round, sentenceOf } from './words.ts';

/** Who works here, when, and with how much of their attention. */
export function describePool(document: StreamDocument, id: string, pool: PoolDocument): string {
	const { unit } = document;
	const capacity = pool.capacity ?? DEFAULTS.pool.capacity;
	const week = pool.calendar === undefined ? undefined : document.calendars?.[pool.calendar]?.week;
	const clauses = [
		`${pool.name ?? id}: ${capacity} at once`,
		week ? `on shift ${listOf(week)}` : 'always on shift',
		pool.focus !== undefined && pool.focus < 1
			? `${percentOf(pool.focus)} of their attention is for this stream`
			: '',
		pool.reserve ? `${describeReserve(pool.reserve, unit)} a week kept free` : '',
		pool.picks === 'downstream' ? 'they finish before they start anew' : '',
		pool.picks === 'upstream' ? 'they start anew before they finish' : '',
		pool.cost === undefined ? '' : `an hour of work costs ${round(pool.cost)}`
	];
	const duties = (pool.duties ?? []).map((duty) =>
		sentenceOf([
			`${duty.name ?? duty.id} takes all of them ${describeDuration(duty.takes, unit)} ${describeRhythm(duty.every, unit)}`,
			duty.first === undefined ? '' : `first at ${describeDuration(duty.first, unit)}`
		])
	);
	return [sentenceOf(clauses), ...duties].join(' ');
}

/** A bare number is of hours, whatever the unit of the file. */
function describeReserve(reserve: number | string, unit: Unit): string {
	return typeof reserve === 'number' ? `${reserve} h` : describeDuration(reserve, unit);
}

/** How a kind of work arrives, how urgent it is, and what is promised. */
export function describeWork(document: StreamDocument, id: string, work: WorkDocument): string {
	return sentenceOf([
		`${work.name ?? id}: ${describeArrivals(document, work)}`,
		work.priority ? `priority ${work.priority}, higher goes first` : '',
		work.due === undefined ? '' : `promised within ${describeDuration(work.due, document.unit)}`
	]);
}

function describeArrivals(document: StreamDocument, { arrives }: WorkDocument): string {
	if ('perWeek' in arrives)
		return `${round(arrives.perWeek)} ${arrives.perWeek === 1 ? 'arrives' : 'arrive'} in a week, ${new Set(arrives.profile).size > 1 ? 'more in some hours than in others' : 'at any hour alike'}`;
	if ('at' in arrives) return `${countOf(arrives.at.length, 'arrival')} at times that are given`;
	if ('always' in arrives) return `${arrives.always} always wait to be let in`;
	if ('of' in arrives)
		return `${percentOf(arrives.share)} of what would be ${nameOfKind(document, arrives.of)}`;
	const { every, together } = arrives;
	const size =
		together === undefined
			? 'one arrives'
			: `${typeof together === 'object' ? 'several' : together} arrive at once`;
	return `${size}, then again after ${describeTime(every, document.unit)}`;
}

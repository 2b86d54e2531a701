import * as z from 'zod';
import { LIMITS } from '../limits.ts';
import { byId, count, fields, id, nonNegative, share, text, word } from './fields.ts';
import { measured, value } from './step.ts';
import { duration, time } from './time.ts';

export const calendarFields = {
	week: z.array(text, { error: 'It takes a list of lines such as "Mon-Fri 09:00-17:00".' })
};

const duty = fields('what holds no item, such as a standing meeting', {
	id,
	name: text.optional(),
	every: duration,
	takes: duration,
	first: duration.optional(),
	value: value.optional()
});

export const poolFields = {
	name: text,
	capacity: count(1, LIMITS.capacity),
	focus: share.min(LIMITS.focus, {
		error: `It takes a share of attention, ${LIMITS.focus} to 1.`
	}),
	calendar: id,
	picks: word('oldest', 'downstream', 'upstream'),
	cost: nonNegative,
	/** Hours a week, for the whole pool: a number of hours or a duration. */
	reserve: z.union([nonNegative, duration], { error: 'It takes hours a week.' }),
	duties: z.array(duty, { error: 'It takes a list of duties.' }),
	measured
};

const arrivesHint =
	'It takes { every }, { perWeek }, { at }, { always } or { of, share }: { "perWeek": 60 }, for example.';

const arrives = z.union(
	[
		fields('an interval between arrivals', { every: time, together: time.optional() }),
		fields('arrivals a week', {
			perWeek: nonNegative.max(1e12, {
				error: 'It takes at most a million million arrivals a week.'
			}),
			profile: z
				.array(nonNegative, { error: 'A profile takes 168 weights, Monday 00:00 first.' })
				.length(168, { error: 'A profile takes 168 weights, Monday 00:00 first.' })
				.optional()
		}),
		fields('times of arrival', {
			at: z.array(duration, { error: 'It takes a list of durations since Monday 00:00.' })
		}),
		fields('how many always wait to be let in', { always: count(1, LIMITS.together) }),
		fields('a share of another kind of work', { of: id, share })
	],
	{ error: arrivesHint }
);

export const workFields = {
	name: text,
	arrives,
	priority: z.number({ error: 'It takes a number; higher goes first.' }),
	due: duration,
	measured
};

export const flawFields = {
	name: text,
	severity: word('minor', 'critical'),
	perItem: share,
	measured
};

const partial = <Shape extends z.ZodRawShape>(what: string, shape: Shape) =>
	fields(what, z.strictObject(shape).partial().shape);

export const calendars = byId('calendars', fields('hours of the week', calendarFields));
export const people = byId('people', partial('people', poolFields));
export const work = byId(
	'kinds of work',
	fields('a kind of work', { ...z.strictObject(workFields).partial().shape, arrives })
);
export const flaws = byId('flaws', partial('a flaw', flawFields));

export type CalendarDocument = z.infer<typeof calendars>[string];
export type PoolDocument = z.infer<typeof people>[string];
export type DutyDocument = z.infer<typeof duty>;
export type ArrivesDocument = z.infer<typeof arrives>;
export type WorkDocument = z.infer<typeof work>[string];
export type FlawDocument = z.infer<typeof flaws>[string];

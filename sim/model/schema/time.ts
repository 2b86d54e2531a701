import * as z from 'zod';
import { DURATION, RANGE } from '../../units.ts';
import { spell } from '../spelled.ts';
import { byId, count, fields, nonNegative, positive, share } from './fields.ts';

const durationHint =
	'A duration is a number in the unit of the file, or a text such as "90min", "4h", "2wd", "3d", "2wk".';

/** A hint, and before it what may have been meant. */
const withSpelling = (hint: string) => (issue: { input?: unknown }) => {
	const spelled = typeof issue.input === 'string' ? spell(issue.input) : null;
	return spelled === null ? hint : `Did you mean "${spelled}"? ${hint}`;
};

const number = z.number({ error: durationHint }).min(0, { error: 'A time is 0 or more.' });

/** A number in the unit of the file, or "90min" "4h" "3d" "2wd" "2wk". */
export const duration = z.union(
	[
		number,
		z.string({ error: durationHint }).regex(DURATION, { error: withSpelling(durationHint) })
	],
	{ error: durationHint }
);
export type DurationDocument = z.infer<typeof duration>;

const spokenHint =
	'It takes a duration such as "90min", "4h", "2wd", "3d" or "2wk", or a range such as "2 to 6 h".';
const spoken = z
	.string({ error: spokenHint })
	.regex(new RegExp(`${DURATION.source}|${RANGE.source}`), { error: withSpelling(spokenHint) });

const triangle = z.tuple([duration, duration, duration], {
	error: 'It takes [lowest, most likely, highest].'
});
const spread = fields('a mean, and a cv (standard deviation ÷ mean)', {
	mean: duration,
	cv: nonNegative
});

/** Names of quantiles, p1 to p99. */
const quantileName = z.string().regex(/^p([1-9]|[1-9][0-9])$/, {
	error: 'Quantiles are named p1 to p99: { "p50": "5min", "p90": "45min" }.'
});
const quantilePair = z
	.record(quantileName, duration, {
		error: 'It takes { mean, cv } or two quantiles, such as { p50, p90 }.'
	})
	.refine((pair) => Object.keys(pair).length === 2, {
		error:
			'A lognormal takes { mean, cv } or exactly two quantiles, such as { "p50": "5min", "p90": "45min" }.'
	});

const timeHint =
	'A time is a duration ("90min"), a range ("2 to 6 h") or one distribution, such as { "exponential": "2h" } or { "lognormal": { "mean": "2h", "cv": 1 } }.';

/** A constant, a spoken range, or one distribution. */
export type TimeDocument =
	| DurationDocument
	| z.infer<typeof simple>
	| { mix: { share: number; of: TimeDocument }[] }
	| { sum: TimeDocument[] };

const simple = z.union([
	fields('one distribution', { exponential: duration }),
	fields('one distribution', {
		uniform: z.tuple([duration, duration], { error: 'It takes [low, high].' })
	}),
	fields('one distribution', { triangular: triangle }),
	fields('one distribution', { pert: triangle }),
	fields('one distribution', {
		normal: fields('a mean and a standard deviation', { mean: duration, sd: duration })
	}),
	fields('one distribution', {
		lognormal: z.union([spread, quantilePair], {
			error: 'It takes { mean, cv } or two quantiles, such as { "p50": "5min", "p90": "45min" }.'
		})
	}),
	fields('one distribution', { gamma: spread }),
	fields('one distribution', {
		erlang: fields('a mean and a number of stages k', { mean: duration, k: count(1) })
	}),
	fields('one distribution', {
		weibull: fields('a mean and a shape', { mean: duration, shape: positive })
	}),
	fields('one distribution', {
		pareto: fields('the least value and a shape', { min: duration, shape: positive })
	}),
	fields('one distribution', {
		values: z.array(duration, { error: 'It takes a list of durations.' }).min(1, {
			error: 'It takes at least one value.'
		})
	}),
	fields('one distribution', {
		quantiles: z
			.array(z.tuple([share, duration], { error: 'It takes [p, value].' }), {
				error: 'It takes a list [[0, lowest], …, [1, highest]].'
			})
			.min(2, { error: 'It takes at least [[0, lowest], [1, highest]].' })
	})
]);

export const time: z.ZodType<TimeDocument> = z.lazy(() =>
	z.union([number, spoken, ...simple.options, mix, sum], { error: timeHint })
);

const mix = fields('one distribution', {
	mix: z
		.array(fields('a share and the time it is of', { share, of: time }), {
			error: 'It takes a list of { share, of }.'
		})
		.min(1, { error: 'It takes at least one part.' })
});
const sum = fields('one distribution', {
	sum: z
		.array(time, { error: 'It takes a list of times.' })
		.min(1, { error: 'It takes at least one part.' })
});

const kindTimes = fields('times by kind of work', { for: byId('times', time) });

/** A time, or one for each kind of work: {"for": {"pr": time, "else": time}}. */
export const kindTime = z.union([time, kindTimes], { error: timeHint });
export type KindTimeDocument = TimeDocument | { for: Record<string, TimeDocument> };

import { check, type KindTimeDocument, type StreamDocument } from '#sim';
import { describe, expect, test } from 'vitest';
import { parseTime, sayTime, unitSaid } from '../../../src/lib/text/time.ts';

const spoken: [words: string, time: KindTimeDocument][] = [
	['15 min', '15min'],
	['15', 15],
	['2 hours', '2h'],
	['1,5 h', '1.5h'],
	['2 working days', '2wd'],
	['2 to 6 h', '2 to 6 h'],
	['2–6 hours', '2 to 6 h'],
	['30 min to 2 h', { lognormal: { p10: '30min', p90: '2h' } }],
	['5 min, sometimes 45 min', { lognormal: { p50: '5min', p90: '45min' } }],
	['5 min, sometimes 45', { lognormal: { p50: '5min', p90: '45min' } }],
	['between 1 and 3 h', { uniform: ['1h', '3h'] }],
	['between 1 h and 5 h, mostly 2 h', { triangular: ['1h', '2h', '5h'] }],
	['12 h ± 40%', { lognormal: { mean: '12h', cv: 0.4 } }],
	['12 h on average, give or take 7 %, gamma', { gamma: { mean: '12h', cv: 0.07 } }],
	['1 h, cv 0.3333333333333333', { lognormal: { mean: '1h', cv: 1 / 3 } }],
	['75 min, cv 1', { lognormal: { mean: '75min', cv: 1 } }],
	['8.8 h on average, cv 0.4, gamma', { gamma: { mean: '8.8h', cv: 0.4 } }],
	['6 h, very uneven', { exponential: '6h' }],
	['6 h, exponential', { exponential: '6h' }],
	['half an hour', '0.5h'],
	['about an hour', '1h'],
	['an hour and a half', '1.5h'],
	['two and a half days', '2.5d'],
	['a quarter of an hour', '0.25h'],
	['1 h 30 min', '90min'],
	['1h30', '90min'],
	['a couple of days', '1 to 3 d'],
	['a couple hours', '1 to 3 h'],
	['a few days', '2 to 5 d'],
	['usually a few working days', '2 to 5 wd'],
	['half a day to a couple of days', '0.5 to 2 d'],
	['between a couple of hours and a day', { uniform: ['2h', '1d'] }],
	['a couple of hours to a day', { lognormal: { p10: '2h', p90: '1d' } }],
	['a few minutes to several hours', { lognormal: { p10: '3min', p90: '3h' } }],
	['one of A couple of hours, 4 h', { values: ['2h', '4h'] }],
	['usually a couple of hours, sometimes a day', { lognormal: { p50: '2h', p90: '1d' } }],
	['a day or two', '1 to 2 d'],
	['two or three weeks', '2 to 3 wk'],
	['2-3 days', '2 to 3 d'],
	['somewhere between 2 and 6 hours', { uniform: ['2h', '6h'] }],
	['it takes about 20 minutes.', '20min'],
	['an hour or so', '1h'],
	['half a day', '0.5d'],
	['half day', '0.5d'],
	['1/2 h', '0.5h'],
	['1 1/2 hours', '1.5h'],
	['a week and a half', '1.5wk'],
	['two and a half hours', '2.5h'],
	['forty-five minutes', '45min'],
	['~2h', '2h'],
	['1 h 30', '90min'],
	['at once', '0min'],
	[
		'2 to 6 h, sometimes 2 d',
		{
			mix: [
				{ share: 0.9, of: '2 to 6 h' },
				{ share: 0.1, of: '2d' }
			]
		}
	],
	['half an hour to two hours', '0.5 to 2 h'],
	['1 h 30 min to 3 h', { lognormal: { p10: '90min', p90: '3h' } }],
	['usually 5 min, sometimes up to 45', { lognormal: { p50: '5min', p90: '45min' } }],
	['3 h, give or take 1 h', { normal: { mean: '3h', sd: '1h' } }],
	['between 1 h and 5 h, mostly 2 h, pert', { pert: ['1h', '2h', '5h'] }],
	['2 h in 3 stages', { erlang: { mean: '2h', k: 3 } }],
	['2 h, weibull 1.5', { weibull: { mean: '2h', shape: 1.5 } }],
	['at least 1 h, pareto 2', { pareto: { min: '1h', shape: 2 } }],
	['25% within 1 h, 75% within 3 h', { lognormal: { p25: '1h', p75: '3h' } }],
	['one of 1 h, 2 h, 4 h', { values: ['1h', '2h', '4h'] }],
	[
		'80%: 5 min; 20%: 2 to 6 h',
		{
			mix: [
				{ share: 0.8, of: '5min' },
				{ share: 0.2, of: '2 to 6 h' }
			]
		}
	],
	['5 min + 2 to 6 h', { sum: ['5min', '2 to 6 h'] }]
];

describe('times as spoken', () => {
	test.each(spoken)('“%s” is understood', (words, time) => {
		const parsed = parseTime(words, 'h');
		// A bare number gets the document's unit, in so many words.
		expect(parsed).toEqual({ ok: true, value: time === 15 ? '15h' : time });
	});

	test.each(spoken)('what is said for “%s” is understood again as the same', (_, time) => {
		const { words, isFixed } = sayTime(time, 'h');
		expect(isFixed).toBe(false);
		const again = parseTime(words, 'h');
		expect(again.ok && sayTime(again.value, 'h').words).toBe(words);
	});

	test.each(['a while', '', '6 to 2 h', '0 to 3 h', '-3 h', '5 fortnights'])(
		'“%s” is refused in words',
		(words) => {
			const parsed = parseTime(words, 'h');
			expect(parsed.ok).toBe(false);
			expect('message' in parsed && parsed.message).toMatch(/[.”]$/);
		}
	);

	test.each([
		['up to a week', 'says the longest only', '“between 0 and 1 wk”'],
		['up to a couple of days', 'says the longest only', '“between 0 and 2 d”'],
		['2 hours max', 'says the longest only', '“0.5 h, sometimes 2 h”'],
		['no more than 3 days', 'says the longest only', '“between 0 and 3 d”'],
		['at least 2 h', 'says the shortest only', '“2 h to 6 h”'],
		['a month', '“month” is no unit of time here', 'wk'],
		['2-3 months', '“months” is no unit of time here', 'wk']
	])('“%s” is told what it leaves open', (words, why, wayOut) => {
		const said = parseTime(words, 'h');
		const message = 'message' in said ? said.message : '';
		expect(message).toContain(why);
		expect(message).toContain(wayOut);
		// What it advises is understood.
		for (const [, advice] of message.matchAll(/“((?:\d|between)[^”]*)”/g))
			if (advice !== words) expect(parseTime(advice, 'h')).toMatchObject({ ok: true });
	});

	test('what is understood, the engine takes', () => {
		for (const [words] of spoken) {
			const parsed = parseTime(words, 'h');
			const document: StreamDocument = {
				streamwise: 1,
				name: 'one step',
				unit: 'h',
				work: { item: { arrives: { perWeek: 1 } } },
				steps: [{ id: 'a', time: (parsed as { value: KindTimeDocument }).value }],
				run: { horizon: '4wk' }
			};
			expect(check(document).filter((issue) => issue.severity === 'error')).toEqual([]);
		}
	});
});

test.each([
	['10 to 25 min', '20', '20min'],
	['10 to 25 min', '5 to 10', '5 to 10 min'],
	['2 wd', '3', '3wd'],
	['80%: 5 min; 20%: 2 to 6 h', '3', '3h'],
	['', '3', '3d']
])('in place of “%s” the bare “%s” is %s', (before, typed, value) => {
	expect(parseTime(typed, unitSaid(before, 'd'))).toEqual({ ok: true, value });
});

test('what has no number is no time, and no unit either', () => {
	const said = parseTime('a while', 'h');
	expect('message' in said && said.message).toMatch(/^“a while” is not a time\./);
});

test('a unit that is none is named, with those that are', () => {
	const said = parseTime('5 fortnights', 'h');
	expect('message' in said && said.message).toMatch(
		/“fortnights” is no unit .* wd \(a working day/
	);
});

test('times that no words can carry are described, not edited', () => {
	expect(sayTime({ values: [1, 2, 3, 4, 5] }, 'h')).toEqual({
		words: '5 measured values',
		isFixed: true
	});
	expect(sayTime({ for: { pr: '1h', else: '2h' } }, 'h').isFixed).toBe(true);
	expect(sayTime(undefined, 'h').words).toBe('');
});

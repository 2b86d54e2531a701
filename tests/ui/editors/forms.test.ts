import { sketchTime, type TimeDocument } from '#sim';
import { describe, expect, test } from 'vitest';
import { convert, FORMS, formOf, LISTS } from '../../../src/lib/editors/time/forms.ts';

const times: TimeDocument[] = [
	'15min',
	0,
	3,
	'2 to 6 h',
	'2 to 6',
	'30min to 2h',
	{ lognormal: { p10: '30min', p90: '2h' } },
	{ lognormal: { p50: '5min', p90: '45min' } },
	{ lognormal: { p25: 1, p75: 2 } },
	{ lognormal: { mean: '2h', cv: 1.5 } },
	{ exponential: '2h' },
	{ uniform: [1, 2] },
	{ triangular: [1, 2, 4] },
	{ pert: [1, 2, 4] },
	{ normal: { mean: 3, sd: 1 } },
	{ gamma: { mean: '8.8h', cv: 0.4 } },
	{ erlang: { mean: 2, k: 3 } },
	{ weibull: { mean: 2, shape: 1.5 } },
	{ pareto: { min: 1, shape: 0.9 } },
	{ values: [1, 2, 8] },
	{
		mix: [
			{ share: 0.9, of: 1 },
			{ share: 0.1, of: { exponential: '2d' } }
		]
	},
	{ sum: ['5min', '2 to 6 h'] }
];

function sketch(time: TimeDocument) {
	const result = sketchTime(time, 'h');
	if (!result.ok) throw new Error(JSON.stringify(result.issues));
	return result.value;
}

const all = [...FORMS, ...LISTS].map(({ id }) => id);

describe.each(times)('%j', (time) => {
	test('is written again as it was read', () => {
		const form = FORMS.find(({ id }) => id === formOf(time));
		if (!form) return expect(Object.keys(time)).toEqual([formOf(time)]);
		const again = sketch(form.write(form.read(time)!));
		const once = sketch(time);
		expect(again.p90 / once.p90 || 1).toBeCloseTo(1, 9);
		expect(again.p10 / once.p10 || 1).toBeCloseTo(1, 9);
	});

	test.each(all)('becomes %s that the engine takes, of that form, and not far off', (id) => {
		const other = convert(sketch(time), id);
		expect(formOf(other)).toBe(id);
		const half = sketch(other).p50;
		const was = sketch(time).p50;
		if (was > 0) expect(half / was).toBeGreaterThan(1 / 8);
		if (was > 0) expect(half / was).toBeLessThan(8);
	});
});

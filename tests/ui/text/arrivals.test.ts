import { describe, expect, test } from 'vitest';
import type { ArrivesDocument, StreamDocument } from '#sim';
import { listSources, parseArrivals, sayArrivals } from '../../../src/lib/text/arrivals.ts';
import { stream } from './figures.ts';

const two: StreamDocument = {
	...stream,
	work: {
		case: {
			name: 'Cases',
			arrives: { perWeek: 120, profile: Array.from({ length: 168 }, () => 1) }
		},
		hardship: { name: 'Hardship case', arrives: { of: 'case', share: 0.1 } }
	}
};

const about = (own: string) => ({
	unit: two.unit,
	kinds: listSources(two, own),
	now: two.work[own].arrives
});

describe('arrivals in words', () => {
	test('are read as they are spoken', () => {
		const cases: [string, ArrivesDocument][] = [
			['60 a week', { perWeek: 60 }],
			['1,300 a week', { perWeek: 1300 }],
			['1,5 a week', { perWeek: 1.5 }],
			['12 a working day', { perWeek: 60 }],
			['2.5 per day', { perWeek: 17.5 }],
			['About 3 a month', { perWeek: 0.6923 }],
			['one every 2 h', { every: '2h' }],
			['every 1 to 3 d', { every: '1 to 3 d' }],
			['always 4', { always: 4 }],
			['15% of cases', { of: 'case', share: 0.15 }]
		];
		for (const [words, value] of cases)
			expect(parseArrivals(words, about('hardship')), words).toEqual({ ok: true, value });
	});

	test('keep the hours of the week that were said before', () => {
		const said = parseArrivals('80 a week', about('case'));
		expect(said).toMatchObject({ ok: true, value: { perWeek: 80 } });
		expect(said.ok && 'profile' in said.value && said.value.profile).toHaveLength(168);
	});

	test('come back as they were said', () => {
		for (const { arrives } of Object.values(two.work)) {
			const { words } = sayArrivals(arrives, about('hardship'));
			expect(parseArrivals(words, about('hardship'))).toMatchObject({
				ok: true,
				value: 'of' in arrives ? arrives : { perWeek: 120 }
			});
		}
	});

	test('that say nothing are refused with a way out', () => {
		for (const words of [
			'',
			'many',
			'5 a fortnight',
			'10% of hardship case',
			'5% of dragons',
			'every now and then'
		]) {
			const said = parseArrivals(words, about('hardship'));
			expect(said.ok, words).toBe(false);
			expect(!said.ok && said.message).toMatch(/[.!]$/);
		}
	});
});

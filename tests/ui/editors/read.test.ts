import { describe, expect, test } from 'vitest';
import {
	listChanges,
	parseDurationField,
	parseNumber,
	parseWords,
	sayNumber
} from '../../../src/lib/editors/moves/read.ts';
import { makeId } from '../../../src/lib/state/ids.ts';
import { listSections, sectionsOf } from '../../../src/lib/editors/moves/sections/section.ts';
import { stream } from '../text/figures.ts';

describe('numbers as somebody types them', () => {
	test.each([
		['12', { is: 'whole' }, 12],
		['12%', { is: 'share' }, 0.12],
		['12', { is: 'share' }, 0.12],
		['0,5', {}, 0.5],
		['-2', { min: -Infinity }, -2]
	] as const)('%s', (text, kind, value) => {
		expect(parseNumber(text, kind, false)).toEqual({ ok: true, value });
	});

	test.each([
		['2.5', { is: 'whole', min: 1 }, '“2.5” does not fit: it takes a whole number, 1 or more.'],
		['120%', { is: 'share' }, '“120%” does not fit: it takes a share in percent, 0% to 100%.'],
		['many', {}, '“many” does not fit: it takes a number, 0 or more.'],
		['', { is: 'whole', min: 1 }, 'It takes a whole number, 1 or more.']
	] as const)('“%s” is refused with what it takes', (text, kind, message) => {
		expect(parseNumber(text, kind, false)).toEqual({ ok: false, message });
	});

	test('an empty field means something where it may', () => {
		expect(parseNumber(' ', {}, true)).toEqual({ ok: true, value: null });
		expect(parseWords(' ', true)).toEqual({ ok: true, value: null });
		expect(parseWords(' ', false).ok).toBe(false);
	});

	test('shares are shown in percent, and read back', () => {
		expect(sayNumber(0.125, { is: 'share' })).toBe('12.5%');
		expect(sayNumber(undefined, {})).toBe('');
		expect(sayNumber(1200, {})).toBe('1200');
	});
});

test('a deadline does not vary', () => {
	expect(parseDurationField('2 d', 'h', false)).toEqual({ ok: true, value: '2d' });
	expect(parseDurationField('2 to 6 h', 'h', false)).toMatchObject({ ok: false });
});

test('an id comes from a name, and is nobody else’s', () => {
	expect(makeId('Prüfung & Freigabe', [])).toBe('prufung-freigabe');
	expect(makeId('Check', ['check', 'check-2'])).toBe('check-3');
	expect(makeId('End', [])).toBe('end-2');
	expect(makeId('…', [])).toBe('new');
});

test('what differs becomes the move; what is gone is taken away', () => {
	const before = { time: '1h', by: 'team', queue: { limit: 3 } };
	expect(listChanges(before, { time: '2h', queue: { limit: 3 }, pickup: '1d' })).toEqual({
		time: '2h',
		pickup: '1d',
		by: null
	});
});

describe('the parts of a step', () => {
	const [code] = stream.steps;

	test('are those that it can have', () => {
		expect(listSections(stream, code)).toContain('queue');
		expect(listSections(stream, { id: 'x', wait: '1d' })).not.toContain('who');
		expect(listSections(stream, { id: 'x', time: '1d' })).not.toContain('batch');
		expect(listSections({ ...stream, flaws: {} }, code)).not.toContain('flaws');
		expect(listSections(stream, { id: 'b', parallel: [[code]] })).toEqual([
			'routes',
			'lanes',
			'words'
		]);
	});

	test('a move opens where its fields stand', () => {
		expect(sectionsOf(['pickup', 'time'])).toEqual(['times', 'before']);
		expect(sectionsOf(['wip'])).toEqual(['lanes']);
	});
});

import { expect, test } from 'vitest';
import { readTyped } from '../../../src/lib/text/typed.ts';

test.each([
	['1,300', 1300],
	['1,5', 1.5],
	['.5', 0.5],
	['+3', 3],
	['-2', -2],
	['two', 2]
])('%s is read as a number', (text, value) => expect(readTyped(text)).toBe(value));

test.each(['12abc', '2 wk', '30 min', '1.2.3', '5%', '', '3 4'])(
	'%s is no plain number, and not read in part',
	(text) => expect(readTyped(text)).toBeNaN()
);

test.each([
	['2 wk', 'h', 336],
	['30 min', 'h', 0.5],
	['half an hour', 'min', 30],
	['1h30', 'min', 90],
	['1,300', 'min', 1300],
	['2 wd', 'h', 16],
	['2', 'wk', 2]
])('%s where %s are counted', (text, unit, value) => expect(readTyped(text, { unit })).toBe(value));

test.each(['30 s', '12 clerks', '2 h or so', '1 month'])('%s is no time here', (text) =>
	expect(readTyped(text, { unit: 'h' })).toBeNaN()
);

test('a share is typed in percent', () => {
	expect(readTyped('20', { isPercent: true })).toBe(0.2);
	expect(readTyped('12.5 %', { isPercent: true })).toBe(0.125);
	expect(readTyped('20 of them', { isPercent: true })).toBeNaN();
});

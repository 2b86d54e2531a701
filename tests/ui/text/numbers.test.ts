import { describe, expect, test } from 'vitest';
import { parseShare, readNumber, sayShare, tellShare } from '../../../src/lib/text/numbers.ts';

describe('shares as spoken', () => {
	test.each<[string, number]>([
		['20%', 0.2],
		['20', 0.2],
		['12,5 %', 0.125],
		['1 in 5', 0.2],
		['one in ten', 0.1],
		['2 out of 3', 0.666667],
		['3 of 40', 0.075],
		['every third', 0.333333],
		['a quarter', 0.25],
		['about half', 0.5],
		['three quarters', 0.75],
		['twenty percent', 0.2],
		['0.5%', 0.005],
		['none', 0],
		['never', 0],
		['always', 1],
		['100', 1]
	])('“%s” is %d', (words, value) => expect(parseShare(words)).toEqual({ ok: true, value }));

	test.each(['', 'some of them', '120%', '5 in 3', '-3%', '1 in 0'])(
		'“%s” is refused in words',
		(words) => {
			const said = parseShare(words);
			expect('message' in said && said.message).toMatch(/“20%” or “1 in 5”\.$/);
		}
	);

	test('a bare number below 1 could be two things, and is asked about', () => {
		const said = parseShare('0.2');
		expect('message' in said && said.message).toContain('could be 0.2% or 20%');
	});

	test.each([0, 0.005, 0.125, 0.2, 1 / 3, 0.9, 1])(
		'%d is said so that it is read back',
		(value) => {
			const again = parseShare(sayShare(value));
			expect(again.ok && Math.abs(again.value - value)).toBeLessThan(1e-5);
		}
	);

	test.each<[number, string]>([
		[0.2, '1 in 5'],
		[0.9, '9 in 10'],
		[1 / 3, '1 in 3'],
		[0.0025, '0.25%'],
		[0, 'none'],
		[1, 'all']
	])('%d is told as “%s”', (value, words) => expect(tellShare(value)).toBe(words));
});

test.each<[string, number]>([
	['3', 3],
	['2,5', 2.5],
	['two', 2],
	['1 200', 1200],
	['a dozen', 12]
])('“%s” is the number %d', (words, value) => expect(readNumber(words)).toBe(value));

test.each([
	['1,300', 1300],
	['1,234,567', 1234567],
	['1,5', 1.5],
	['0,125', 0.125],
	['12,25', 12.25],
	['1 300', 1300]
])('“%s” is %d', (text, number) => expect(readNumber(text)).toBe(number));

test('what is no number is none', () => expect(readNumber('many')).toBeNaN());

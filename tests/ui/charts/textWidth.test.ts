// Text measured and broken without a browser. Laws, so there are no false alarms.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, textWidth } from '../../../src/lib/charts/textWidth.ts';

describe('lines of text', () => {
	test('stay within their width and number', () => {
		const words = fc.array(
			fc.oneof(
				fc.stringMatching(/^[A-Za-z]{1,40}$/),
				fc.stringMatching(/^[审批申请件的名]{1,30}$/)
			),
			{ minLength: 1, maxLength: 8 }
		);
		const letters = (text: string) => text.replace(/[\s-]/g, '');
		fc.assert(
			fc.property(
				words,
				fc.integer({ min: 40, max: 200 }),
				fc.integer({ min: 1, max: 3 }),
				(said, width, count) => {
					const lines = breakLines(said.join(' '), width, 13, count);
					expect(lines.length).toBeLessThanOrEqual(count);
					for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
					const isCut = lines.some((line) => line.endsWith('…'));
					if (!isCut) expect(letters(lines.join(''))).toBe(letters(said.join('')));
				}
			)
		);
	});

	test('are broken between words where these fit, within a word where it is longer than a line', () => {
		expect(breakLines('Facts are verified', 90, 13, 2)).toEqual(['Facts are', 'verified']);
		expect(breakLines('Verwaltungsgericht', 90, 13, 2)).toEqual(['Verwaltungs-', 'gericht']);
		expect(breakLines('申请人提交申请', 60, 13, 3)).toEqual(['申请人提', '交申请']);
		expect(breakLines('Verwaltungsgericht', 90, 13, 1)).toEqual(['Verwaltungs…']);
	});
});

import { expect, test } from 'vitest';
import { sumUp } from '../../scripts/tally.mjs';

const unit = {
	numPassedTests: 7,
	numFailedTests: 0,
	numFailedTestSuites: 0,
	numPendingTests: 1,
	numTodoTests: 0
};
/** As Playwright writes it: describe blocks are suites within the suite of their file. */
const browser = (...statuses: string[]) => ({
	stats: {
		expected: statuses.filter((status) => status === 'expected').length,
		unexpected: statuses.filter((status) => status === 'unexpected').length,
		flaky: statuses.filter((status) => status === 'flaky').length,
		skipped: 0
	},
	suites: [
		{
			specs: [],
			suites: [
				{
					specs: statuses.map((status, i) => ({
						file: 'map.test.ts',
						title: `test ${i}`,
						tests: [{ projectName: 'top', status }]
					}))
				}
			]
		}
	]
});

test('what passed, failed and was skipped is added up', () => {
	expect(sumUp([unit, browser('expected', 'expected')])).toEqual({
		lines: ['9 passed, 0 failed, 1 skipped'],
		isSound: true
	});
	expect(sumUp([unit, browser('expected', 'unexpected')])).toEqual({
		lines: ['8 passed, 1 failed, 1 skipped'],
		isSound: false
	});
	expect(sumUp([]).isSound).toBe(false);
	// A file that cannot be loaded has no tests.
	expect(sumUp([{ ...unit, numFailedTestSuites: 1 }]).isSound).toBe(false);
});

test('what passed only at its second try counts apart, and is named', () => {
	expect(sumUp([unit, browser('expected', 'flaky')])).toEqual({
		lines: ['flaky: map.test.ts › test 1 [top]', '8 passed, 0 failed, 1 skipped, 1 flaky'],
		isSound: true
	});
});

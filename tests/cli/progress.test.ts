import { expect, test } from 'vitest';
import { describePlace } from '../../src/cli/progress.ts';
import { DAY, WEEK } from '#sim';

test.each([
	['', 0],
	['week 1 of 52', DAY],
	['week 12 of 52', 12 * WEEK],
	['week 52 of 52', 52 * WEEK],
	['past week 52, until the last are done', 53 * WEEK]
])('a replication that takes 52 weeks is in: %s', (place, reached) => {
	expect(describePlace(52 * WEEK, reached)).toBe(place);
});

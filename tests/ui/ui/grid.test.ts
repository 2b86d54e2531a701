import { expect, test } from 'vitest';
import { stepOn } from '../../../src/lib/ui/grid.ts';

test.each([
	[0, 1, [3, 5, 20], 1],
	[0.1, 0.1, [0.3, 0.7, 1], 0.1],
	[0, 0.05, [0.35, 0.15, 1], 0.05],
	[0, 1, [3, 4.5, 20], 'any'],
	[0, 1, [3.2, 5, 20], 'any'],
	[1, 2, [2, 3, 9], 'any'],
	[0, 3, [3, 6, 20], 'any']
])('from %d by %d with %j: %s', (min, step, values, native) => {
	expect(stepOn(min, step, values)).toBe(native);
});

import { sketchTime, type TimeDocument } from '#sim';
import { expect, test } from 'vitest';
import { tellSketch } from '../../../src/lib/text/spread.ts';

test.each<[TimeDocument, string]>([
	['2 to 6 h', 'half within 3.5 h; 1 in 10 under 2 h, 1 in 10 over 6 h; 3.8 h on average'],
	['15min', 'always 15 min'],
	[
		{ pareto: { min: '1h', shape: 0.9 } },
		'half within 2.2 h; 1 in 10 under 67 min, 1 in 10 over 13 h; no average: it has no end'
	]
])('%j is told', (time, words) => {
	const sketch = sketchTime(time, 'h');
	expect(sketch.ok && tellSketch(sketch.value)).toBe(words);
});

import { expect, test } from 'vitest';
import { withArticle } from '../../../src/lib/text/names.ts';

test.each([
	'a pull request',
	'an item',
	'an idea',
	'a user story',
	'a unit',
	'an unusual case',
	'an hour',
	'an MR',
	'a PR',
	'an SLA',
	'a Case'
])('%s', (words) => {
	expect(withArticle(words.replace(/^an? /, ''))).toBe(words);
});

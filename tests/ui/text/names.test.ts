import { expect, test } from 'vitest';
import { withArticle, pluralOf } from '../../../src/lib/text/names.ts';

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

test.each([
	['Patient', 'Patients'],
	['Pull request', 'Pull requests'],
	['User story', 'User stories'],
	['Tax', 'Taxes'],
	['Cases', 'Cases'],
	['Survey', 'Surveys'],
	['Status', 'Statuses']
])('several of “%s” are “%s”', (name, several) => expect(pluralOf(name)).toBe(several));

import { expect, test } from 'vitest';
import { pluralOf } from '../../../src/lib/text/names.ts';

test.each([
	['Patient', 'Patients'],
	['Pull request', 'Pull requests'],
	['User story', 'User stories'],
	['Tax', 'Taxes'],
	['Cases', 'Cases'],
	['Survey', 'Surveys'],
	['Status', 'Statuses']
])('several of “%s” are “%s”', (name, several) => expect(pluralOf(name)).toBe(several));

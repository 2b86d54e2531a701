import { expect, test } from 'vitest';
import { tellAge, tellProvenance } from '../../../src/lib/text/provenance.ts';

const today = '2026-11-23';

test.each([
	['2026-11-23', 'today'],
	['2026-11-22', 'yesterday'],
	['2026-11-13', '10 days ago'],
	['2026-11-02', '3 weeks ago'],
	['2026-03-20', '8 months ago'],
	['2025-11-20', '12 months ago'],
	['2023-11-20', '3 years ago'],
	['2027-01-01', 'on 2027-01-01, still to come']
])('%s is %s', (on, words) => expect(tellAge(on, today)).toBe(words));

test('all that is known of a number is said', () => {
	expect(tellProvenance({ how: 'measured', from: 'the log', on: '2026-03-20', n: 40 }, today)).toBe(
		'traced, from the log, 40 items, 8 months ago'
	);
	expect(tellProvenance({ how: 'guessed' }, today)).toBe('guessed');
	expect(tellProvenance(null, today)).toBe('source not said');
});

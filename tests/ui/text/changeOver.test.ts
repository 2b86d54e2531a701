import { expect, test } from 'vitest';
import type { ChangeOver, ScenarioViews, Summary } from '#sim';
import {
	tellChangeOver,
	tellChangeSeen,
	tellChangeTitle
} from '../../../src/lib/text/changeOver.ts';
import { plain } from '../../../src/lib/text/sentence.ts';
import { estimate, stream, summarize } from './figures.ts';

const seen: ChangeOver = {
	at: 4368,
	span: 168,
	inside: estimate(31.6, 1),
	leadTime: [],
	before: estimate(422, 5),
	after: estimate(355, 5),
	reached: 4704
};
const id = stream.redesigns![0].id;
const withSeen = (changeOver: ChangeOver): Summary => ({
	...summarize(),
	views: { [id]: { changeOver } as ScenarioViews }
});
const told = (changes: Partial<ChangeOver>) =>
	plain(tellChangeSeen(stream, withSeen({ ...seen, ...changes }), id)!);

test('what a change-over does: who is inside, how long items take before and after, and when that is reached', () => {
	expect(told({})).toBe(
		`After 26 weeks it changes over to ${stream.redesigns![0].name}. What is inside then, 32 on average, goes on the old way. ` +
			'Before it an item takes 17.6 days on average, well after it 14.8 days; that is reached within 14 days.'
	);
	expect(plain(tellChangeTitle(seen, withSeen(seen)))).toBe(
		'Items that come after the change-over take 14.8 instead of 17.6 days'
	);
});

test('what can’t be told is not said', () => {
	expect(told({ reached: null })).toMatch(/When that is reached can’t be told yet\.$/);
	expect(told({ after: estimate(415, 5) })).toContain(
		'can’t be told: 17.6 days before, 17.3 days after'
	);
	expect(told({ after: null })).toContain('Too few come');
	expect(told({ inside: estimate(2, 2) })).toContain('What is inside then goes on the old way.');
	expect(tellChangeSeen(stream, withSeen(seen), 'baseline')).toBeNull();
});

test('as it is planned', () => {
	const planned = { ...stream, run: { ...stream.run, switch: { to: id, at: '60d' } } };
	expect(tellChangeOver(planned, id)).toContain('For the first 60 days');
	expect(tellChangeOver(stream, id)).toBeNull();
	expect(
		tellChangeOver({ ...planned, run: { ...stream.run, switch: { to: id, at: 0 } } }, id)
	).toBeNull();
});

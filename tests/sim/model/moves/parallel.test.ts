import { expect, test } from 'vitest';
import { refusal, stepsAfter } from './stream.ts';

const ci = { id: 'ci', name: 'Tests' };
const review = { id: 'review', name: 'Review' };
const merge = { id: 'merge' };

test('neighbors become lanes, in the order named, under an id that joins theirs', () => {
	expect(stepsAfter([ci, review, merge], { parallel: ['review', 'ci'] })).toEqual([
		{ id: 'review-ci', name: 'Review and Tests', parallel: [[review], [ci]] },
		merge
	]);
});

test('`as` says what the block is', () => {
	const as = { id: 'gates', name: 'Gates', join: 'any', keep: 'law' } as const;
	expect(stepsAfter([ci, review], { parallel: ['ci', 'review'], as })).toEqual([
		{ ...as, parallel: [[ci], [review]] }
	]);
});

test("arrows and flaws sent among them go; what leads elsewhere stays; the last one's leftover becomes the block's", () => {
	const steps = [
		{ ...ci, next: [{ to: 'fix', share: 0.1 }, { to: 'review' }] },
		{
			...review,
			catches: { bug: 0.5 },
			sendsBack: 'ci',
			next: [
				{ to: 'ci', share: 0.2 },
				{ to: 'fix', share: 0.3 },
				{ to: 'review', share: 0.1 },
				{ to: 'merge' }
			]
		},
		{ id: 'fix', next: [{ to: 'review' }] },
		merge
	];
	expect(
		stepsAfter(steps, { parallel: ['ci', 'review'], as: { id: 'gates', name: 'Gates' } })
	).toEqual([
		{
			id: 'gates',
			name: 'Gates',
			next: [{ to: 'merge' }],
			parallel: [
				[{ ...ci, next: [{ to: 'fix', share: 0.1 }] }],
				[
					{
						...review,
						catches: { bug: 0.5 },
						next: [
							{ to: 'fix', share: 0.3 },
							{ to: 'review', share: 0.1 }
						]
					}
				]
			]
		},
		// It names the step, and leads to the block: arrows follow their steps.
		{ id: 'fix', next: [{ to: 'review' }] },
		merge
	]);
});

test('flaws sent to a step around the block still go there', () => {
	const sender = { ...review, catches: { bug: 0.5 }, sendsBack: 'fix' };
	const [block] = stepsAfter([ci, sender, { id: 'fix' }], { parallel: ['ci', 'review'] });
	expect(block).toMatchObject({ parallel: [[ci], [sender]] });
});

test('the last in the file gives its leftover, also when it is named first', () => {
	const last = { ...review, next: [{ to: 'end', outcome: 'merged' }] };
	expect(stepsAfter([ci, last], { parallel: ['review', 'ci'] })).toMatchObject([
		{ next: [{ to: 'end', outcome: 'merged' }], parallel: [[review], [ci]] }
	]);
});

test('a leftover arrow by kind of work stays one', () => {
	const last = { ...review, next: [{ to: 'fix', for: 'request' }] };
	expect(
		stepsAfter([ci, last, merge, { id: 'fix' }], { parallel: ['ci', 'review'] })[0]
	).toMatchObject({
		next: [{ to: 'fix', for: 'request' }],
		parallel: [[ci], [review]]
	});
});

test('an arrow of `as` takes the place of the leftover', () => {
	const last = { ...review, next: [{ to: 'end' }] };
	const [block] = stepsAfter([ci, last, merge], {
		parallel: ['ci', 'review'],
		as: { next: [{ to: 'merge' }] }
	});
	expect(block).toMatchObject({ next: [{ to: 'merge' }], parallel: [[ci], [review]] });
});

test('in a lane, and with blocks: side by side inside side by side', () => {
	const outer = { id: 'outer', parallel: [[ci, review], [merge]] };
	expect(stepsAfter([outer], { parallel: ['ci', 'review'] })).toEqual([
		{
			id: 'outer',
			parallel: [
				[{ id: 'ci-review', name: 'Tests and Review', parallel: [[ci], [review]] }],
				[merge]
			]
		}
	]);
	const inner = { id: 'inner', parallel: [[{ id: 'x' }], [{ id: 'y' }]] };
	expect(stepsAfter([inner, merge], { parallel: ['inner', 'merge'] })).toMatchObject([
		{ id: 'inner-merge', parallel: [[inner], [merge]] }
	]);
});

test('a share that ends the stream is a reject to the end; at the end of the list it comes to the same', () => {
	const closes = { ...ci, next: [{ to: 'end', share: 0.1 }] };
	expect(stepsAfter([closes, review, merge], { parallel: ['ci', 'review'] })[0]).toMatchObject({
		rejectTo: 'end',
		parallel: [[{ ...ci, next: [{ to: 'reject', share: 0.1 }] }], [review]]
	});
	const [block] = stepsAfter([closes, review], { parallel: ['ci', 'review'] });
	expect(block).toEqual({
		id: 'ci-review',
		name: 'Tests and Review',
		parallel: [[closes], [review]]
	});
});

test('a reject of the block around is passed on', () => {
	const rejects = { ...ci, next: [{ to: 'reject', share: 0.1 }] };
	const outer = { id: 'outer', rejectTo: 'fix', parallel: [[rejects, review], [merge]] };
	expect(stepsAfter([outer, { id: 'fix' }], { parallel: ['ci', 'review'] })[0]).toMatchObject({
		rejectTo: 'fix',
		parallel: [[{ rejectTo: 'reject', parallel: [[rejects], [review]] }], [merge]]
	});
});

test('it refuses what does not stand side by side, and says what is in the way', () => {
	const steps = [ci, review, merge];
	expect(refusal(steps, { parallel: ['ci', 'merge'] })).toBe(
		'not-neighbors: Review stands between Tests and merge.'
	);
	expect(refusal(steps, { parallel: ['ci', 'reviw'] })).toBe(
		'unknown-step: There is no step `reviw` here.'
	);
	expect(refusal(steps, { parallel: ['ci', 'ci'] })).toBe('not-neighbors: `ci` is named twice.');
	expect(refusal(steps, { parallel: ['ci', 'review'], as: { id: 'merge' } })).toBe(
		'duplicate-id: There is a step `merge` already.'
	);
	const block = { id: 'block', parallel: [[ci], [review]] };
	expect(refusal([block, merge], { parallel: ['ci', 'merge'] })).toBe(
		'not-neighbors: Tests and merge do not stand one after the other: at least one is in a lane.'
	);
});

test('it refuses an outcome that no lane could say', () => {
	const closes = { ...ci, next: [{ to: 'end', share: 0.1, outcome: 'closed' }] };
	expect(refusal([closes, review, merge], { parallel: ['ci', 'review'] })).toMatch(
		'no-escape: Tests leads to "end" as closed'
	);
});

import { expect, test } from 'vitest';
import type { StreamDocument, Summary } from '#sim';
import { answerStep, keepStep } from '../../../src/lib/state/commands/answer.ts';
import { changeStep } from '../../../src/lib/state/commands/step.ts';
import { plain } from '../../../src/lib/text/sentence.ts';
import { listAsked, sumByAnswer, tellQuestion } from '../../../src/lib/text/question.ts';
import { stream, summarize } from './figures.ts';

const part = (value: number) => ({ value, low: value * 0.99, high: value * 1.01 });
const NOTHING = part(0);
const ids = listAsked(stream).map((step) => step.id);

/** Every step: 1 h of work and 9 h until somebody notices. */
function summary(): Summary {
	const whole = summarize();
	const row = {
		touch: part(1),
		pickup: part(9),
		...{
			handoff: NOTHING,
			queue: NOTHING,
			batch: NOTHING,
			paused: NOTHING,
			blocked: NOTHING,
			delay: NOTHING
		}
	};
	const { baseline } = whole.scenarios;
	return {
		...whole,
		scenarios: {
			...whole.scenarios,
			baseline: { ...baseline, leadTime: { ...baseline.leadTime, mean: part(10 * ids.length) } }
		},
		views: {
			baseline: { ladder: Object.fromEntries(ids.map((id) => [id, row])) }
		} as unknown as Summary['views']
	};
}

function answerAll(value: 'value' | 'waste'): StreamDocument {
	return listAsked(stream).reduce(
		(document, step) => answerStep(step, value).change(document),
		stream
	);
}

test('time by answer adds up to the time at all steps', () => {
	const mixed = answerStep(listAsked(stream)[0], 'waste').change(answerAll('value'));
	const sums = sumByAnswer(mixed, summary());
	expect(sums.map(({ answer }) => answer)).toEqual(['value', 'waste']);
	const total = sums.reduce((sum, { touch, wait }) => sum + touch!.value + wait!.value, 0);
	expect(total).toBeCloseTo(10 * ids.length);
	for (const { touch, steps } of sums) expect(touch!.value).toBeCloseTo(steps.length);
});

test('what is not answered is asked for first, by name', () => {
	const bare = ids.reduce((d, id) => changeStep(id, { value: null }, '').change(d), stream);
	expect(plain(tellQuestion(bare, summary()))).toMatch(/^Would the customer miss it\?/);
	const one = changeStep(ids[0], { value: null }, '').change(answerAll('value'));
	const name = listAsked(one)[0].name ?? ids[0];
	expect(plain(tellQuestion(one, summary()))).toBe(`One step has no answer yet: “${name}”.`);
});

test('slow is not waste; what nobody would miss is named, with its time', () => {
	expect(plain(tellQuestion(answerAll('value'), summary()))).toContain('Slow is not waste');
	const mixed = answerStep(listAsked(stream)[0], 'waste').change(answerAll('value'));
	expect(plain(tellQuestion(mixed, summary()))).toMatch(/^Nobody would miss .*\. 10\.0 hours of /);
	expect(plain(tellQuestion(mixed, null))).toMatch(/^Nobody would miss “[^”]*”\.$/);
});

test('an answer, what a gate catches and a new flaw are one change that Undo takes back', () => {
	const [step] = listAsked(stream);
	const flaw = { slip: { name: 'Slip', severity: 'minor' as const, perItem: 0.2 } };
	const command = answerStep(step, 'protects', { slip: 0.6, other: 0 }, flaw);
	const after = command.change(stream);
	expect(listAsked(after)[0]).toMatchObject({ value: 'protects', catches: { slip: 0.6 } });
	expect(listAsked(after)[0].catches).not.toHaveProperty('other');
	expect(after.flaws).toMatchObject(flaw);
	expect(listAsked(stream)[0]).toBe(step);
	const kept = keepStep(step, ' the law ').change(stream);
	expect(listAsked(kept)[0].keep).toBe('the law');
	expect(listAsked(keepStep(listAsked(kept)[0], ' ').change(kept))[0]).not.toHaveProperty('keep');
});

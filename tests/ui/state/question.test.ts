// What is asked of the engine: only what a figure can depend on.
import { check, type StreamDocument } from '#sim';
import { expect, test } from 'vitest';
import { answerStep } from '../../../src/lib/state/commands/answer.ts';
import { changePeople } from '../../../src/lib/state/commands/people.ts';
import { renameRedesign, setMoves } from '../../../src/lib/state/commands/redesign.ts';
import { changeStep } from '../../../src/lib/state/commands/step.ts';
import { writeProse } from '../../../src/lib/state/commands/notes.ts';
import { createQuestion, isSameScenario } from '../../../src/lib/state/question.ts';
import { listAsked } from '../../../src/lib/text/question.ts';
import { stream } from '../text/figures.ts';

const key = (document: StreamDocument) => createQuestion(document, check(document))!.key;
const [step] = listAsked(stream);
const [redesign] = stream.redesigns!;
const [pool] = Object.keys(stream.people!);

test('what is only said asks nothing new', () => {
	const said = [
		answerStep(step, 'waste'),
		changeStep(
			step.id,
			{ name: 'Otherwise', owner: 'me', keep: 'the law', measured: { how: 'guessed' } },
			''
		),
		changePeople(pool, { name: 'Others' }, ''),
		renameRedesign(redesign.id, 'Otherwise'),
		writeProse('map', 'It is so.'),
		{
			label: '',
			change: (d: StreamDocument) => ({ ...d, name: 'Other', outer: { noticed: 'late' } })
		}
	];
	for (const command of said) {
		const after = command.change(stream);
		expect(after).not.toEqual(stream);
		expect(key(after)).toBe(key(stream));
	}
});

test('what a figure can depend on asks anew, under whatever name it goes', () => {
	const named = {
		...stream,
		people: { ...stream.people, name: { capacity: 3 }, value: { capacity: 1 } }
	} as StreamDocument;
	const more = { ...named, people: { ...named.people, name: { capacity: 4 } } } as StreamDocument;
	expect(key(named)).not.toBe(key(more));
	expect(key(changeStep(step.id, { time: '7h' }, '').change(stream))).not.toBe(key(stream));
	expect(key(changePeople(pool, { capacity: 9 }, '').change(stream))).not.toBe(key(stream));
});

test('a redesign’s change is a question about that redesign only', () => {
	const other = { ...redesign, id: 'other' };
	const two = { ...stream, redesigns: [redesign, other] };
	const changed = setMoves('other', [{ capacity: pool, to: 9 }], '').change(two);
	expect(isSameScenario(key(two), key(changed), 'baseline')).toBe(true);
	expect(isSameScenario(key(two), key(changed), redesign.id)).toBe(true);
	expect(isSameScenario(key(two), key(changed), 'other')).toBe(false);
	const wider = changePeople(pool, { capacity: 9 }, '').change(two);
	for (const id of ['baseline', redesign.id, 'other'])
		expect(isSameScenario(key(two), key(wider), id)).toBe(false);
});

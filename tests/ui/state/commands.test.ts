import fc from 'fast-check';
import { applyMoves, check, type Move } from '#sim';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/lib/state/commands/command.ts';
import { changePeople, changeWork } from '../../../src/lib/state/commands/people.ts';
import {
	addRedesign,
	createRedesignId,
	deleteRedesign,
	duplicateRedesign,
	removeMove,
	renameRedesign,
	replaceMove,
	setMoves
} from '../../../src/lib/state/commands/redesign.ts';
import { changeStep } from '../../../src/lib/state/commands/step.ts';
import { setWords } from '../../../src/lib/state/commands/stream.ts';
import { createHistory, record, redo, undo } from '../../../src/lib/state/history.ts';
import { listLevers, moveInRedesign } from '../../../src/lib/state/levers.ts';
import { createQuestion } from '../../../src/lib/state/question.ts';
import { createClaim, isReproduced, readClaim, readView } from '../../../src/lib/state/view.ts';
import { stream, summarize } from '../text/figures.ts';

const [idea] = stream.redesigns!;
const move: Move = { capacity: 'team', to: 5 };

const commands: [string, Command][] = [
	['words', setWords('name', 'Other')],
	['step', changeStep('code', { time: '2h', pickup: '1h' }, 'x')],
	['field away', changeStep('code', { by: null }, 'x')],
	['people', changePeople('team', { capacity: 4 }, 'x')],
	['work', changeWork('pr', { arrives: { perWeek: 30 } }, 'x')],
	['add redesign', addRedesign('new', 'New')],
	['duplicate', duplicateRedesign(idea, 'copy')],
	['delete', deleteRedesign(idea)],
	['rename', renameRedesign('idea', 'Better')],
	['add move', setMoves('idea', [...idea.moves, move], 'x')],
	['replace move', replaceMove('idea', 0, move, 'x')],
	['remove move', removeMove('idea', 0)]
];

describe('commands', () => {
	test.each(commands)('%s: pure, and the engine understands what comes out', (_, command) => {
		const before = structuredClone(stream);
		const after = command.change(stream);
		expect(stream).toEqual(before);
		expect(after).not.toEqual(stream);
		expect(check(after).filter((issue) => issue.severity === 'error')).toEqual([]);
	});

	test('undo ∘ apply = identity, and redo brings it back, whatever was done', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...commands), { minLength: 1, maxLength: 12 }),
				(list) => {
					const documents = [stream];
					let history = createHistory();
					for (const [, command] of list) {
						history = record(history, command.label, documents.at(-1)!);
						documents.push(command.change(documents.at(-1)!));
					}
					let current = documents.at(-1)!;
					for (const expected of documents.slice(0, -1).reverse()) {
						const step = undo(history, current)!;
						[current, history] = [step.document, step.history];
						expect(current).toBe(expected);
					}
					expect(undo(history, current)).toBeNull();
					for (const expected of documents.slice(1)) {
						const step = redo(history, current)!;
						[current, history] = [step.document, step.history];
						expect(current).toBe(expected);
					}
					expect(redo(history, current)).toBeNull();
				}
			)
		);
	});

	test('a new id is nobody’s', () => {
		const document = addRedesign('idea-1', 'x').change(stream);
		expect(createRedesignId(document)).toBe('idea-2');
	});
});

describe('levers', () => {
	test('in a redesign they make moves that apply, and the way back takes them away', () => {
		for (const lever of listLevers(stream)) {
			const to = lever.value === lever.max ? lever.min : lever.max;
			const there = moveInRedesign(lever, lever.value, idea, to).change(stream);
			const moved = there.redesigns![0].moves;
			expect(moved).toHaveLength(2);
			const applied = applyMoves(stream, moved);
			expect(applied.ok).toBe(true);
			if (applied.ok) {
				const same = listLevers(applied.value.document).find((each) => each.id === lever.id);
				expect(same?.value).toBe(to);
			}
			const back = moveInRedesign(lever, lever.value, there.redesigns![0], lever.value);
			expect(back.change(there)).toEqual(stream);
		}
		expect(listLevers(stream).length).toBeGreaterThan(3);
	});

	test('variability is said in percent, as a time is', () => {
		const step = { id: 'write', name: 'Write', time: { lognormal: { mean: '12h', cv: 0.4 } } };
		const [lever] = listLevers({ ...stream, people: {}, work: {}, steps: [step] });
		expect(lever.format(lever.value)).toBe('± 40%');
		expect(lever.format(0.425)).toBe('± 42.5%');
		expect(lever.change(1.1).label).toBe('set the variability of Write to ± 110%');
	});
});

describe('questions', () => {
	const ask = (document: typeof stream) => createQuestion(document, check(document));

	test('words that no figure depends on ask nothing new', () => {
		const other = { ...stream, begins: 'elsewhere', notes: 'hello', view: { redesign: 'idea' } };
		const renamed = renameRedesign('idea', 'Better').change(other);
		expect(ask(renamed)!.key).toBe(ask(stream)!.key);
		expect(ask(changePeople('team', { capacity: 9 }, 'x').change(stream))!.key).not.toBe(
			ask(stream)!.key
		);
	});

	test('a redesign that does not fit is left out, the rest is run', () => {
		const broken = setMoves('idea', [...idea.moves, { remove: 'nothing' }], 'x').change(
			duplicateRedesign(idea, 'copy').change(stream)
		);
		expect(ask(broken)!.redesigns).toEqual(['copy']);
	});

	test('a stream with errors asks nothing', () => {
		expect(ask(changeStep('code', { by: 'nobody-knows' }, 'x').change(stream))).toBeNull();
	});
});

describe('what travels', () => {
	test('the view is read with doubt', () => {
		expect(readView({ ...stream, view: { redesign: 'idea' } }).to).toBe('idea');
		expect(readView({ ...stream, view: { redesign: 'gone' } }).to).toBe('idea');
		expect(readView({ ...stream, view: 'nonsense' }).to).toBe('idea');
		expect(readView({ ...stream, redesigns: [] }).to).toBeNull();
	});

	test('a claim comes back as it was made, and is reproduced to the last bit or not at all', () => {
		const summary = summarize();
		const claim = createClaim(summary, 'idea')!;
		const read = readClaim({ ...stream, claimed: JSON.parse(JSON.stringify(claim)) as unknown });
		expect(read).toEqual(claim);
		expect(isReproduced(read!, summary)).toBe(true);
		expect(isReproduced({ ...read!, baseline: read!.baseline + 1e-9 }, summary)).toBe(false);
		expect(readClaim({ ...stream, claimed: { baseline: '12' } })).toBeNull();
	});
});

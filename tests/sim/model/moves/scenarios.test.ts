import { expect, test } from 'vitest';
import { createModel } from '../../../../sim/model/create.ts';
import { createScenarios } from '../../../../sim/model/moves/scenarios.ts';
import { createStream } from './stream.ts';

const document = createStream(
	[
		{ id: 'a', time: '1h' },
		{ id: 'b', time: '2h' }
	],
	{
		redesigns: [
			{ id: 'same', moves: [] },
			{ id: 'short', name: 'Without b', moves: [{ remove: 'b' }] },
			{ id: 'broken', moves: [{ remove: 'b' }, { remove: 'b' }] }
		]
	}
);

test('the baseline first, then those asked for in the order of the file', () => {
	const result = createScenarios(document, ['short', 'same']);
	expect(result).toMatchObject({
		ok: true,
		value: [{ id: 'baseline' }, { id: 'same' }, { id: 'short', name: 'Without b' }]
	});
	if (result.ok) expect(result.value[2].model.list.map((node) => node.id)).toEqual(['a']);
});

test('a redesign without moves is the baseline, exactly', () => {
	const result = createScenarios(document, ['same']);
	expect(result.ok && result.value[1].document).toBe(document);
	expect(result.ok && result.value[1].model).toEqual(createModel(document));
});

test('a move that no longer fits is named, with its redesign', () => {
	expect(createScenarios(document)).toMatchObject({
		ok: false,
		issues: [{ code: 'unknown-step', path: 'redesigns.broken.moves[1]' }]
	});
});

test('a redesign that is not there is named, with what it may have meant', () => {
	expect(createScenarios(document, ['shor'])).toMatchObject({
		ok: false,
		issues: [
			{
				code: 'unknown-redesign',
				message: 'There is no redesign `shor`.',
				hint: 'Did you mean `short`?'
			}
		]
	});
});

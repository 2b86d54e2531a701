import { describe, expect, test } from 'vitest';
import { checkSetup, readSetup, type Setup } from '../../../sim/experiment/setup.ts';
import { HOUR, WEEK } from '../../../sim/units.ts';
import { queue } from './streams.ts';

function issues(setup: Setup) {
	const result = checkSetup(setup);
	return result.ok ? [] : result.issues;
}
const read = (setup: Setup) => {
	expect(issues(setup)).toEqual([]);
	return readSetup(setup);
};

describe('overrides', () => {
	test('are read as the file would read them: bare numbers in its unit, texts, auto', () => {
		const [{ model }] = read({
			document: queue(),
			overrides: { seed: 'other', horizon: 100, warmup: '90min', replications: 3, precision: 0.1 }
		});
		expect(model.run).toMatchObject({
			seed: 'other',
			horizon: 100 * HOUR,
			warmup: 1.5 * HOUR,
			replications: 3,
			precision: 0.1
		});
		const document = queue({ warmup: '1wk' });
		expect(read({ document })[0].model.run.warmup).toBe(WEEK);
		expect(read({ document, overrides: { warmup: 'auto' } })[0].model.run.warmup).toBe('auto');
	});

	test('left undefined, they leave the file alone', () => {
		const [{ model }] = read({ document: queue(), overrides: { horizon: undefined } });
		expect(model.run.horizon).toBe(1000 * HOUR);
	});

	test('apply to every scenario', () => {
		const horizons = read({ document: queue(), overrides: { horizon: '2d' } }).map(
			({ model }) => model.run.horizon
		);
		expect(horizons).toEqual([48 * HOUR, 48 * HOUR, 48 * HOUR]);
	});

	test.each([
		['horizon', '2 fortnights'],
		['horizon', 0],
		['warmup', -1],
		['warmup', '2000h'],
		['replications', 0],
		['replications', 1.5],
		['precision', 0],
		['seed', null]
	])('a bad one is refused at its place: %s %s', (name, value) => {
		const found = issues({ document: queue(), overrides: { [name]: value } });
		expect(found.map(({ path }) => path)).toContain(`run.${name}`);
		expect(found[0].severity).toBe('error');
	});
});

describe('redesigns', () => {
	test('all, or those asked for, after the baseline', () => {
		const ids = (redesigns?: string[]) =>
			read({ document: queue(), redesigns }).map(({ id }) => id);
		expect(ids()).toEqual(['baseline', 'two', 'three']);
		expect(ids(['three'])).toEqual(['baseline', 'three']);
		expect(ids([])).toEqual(['baseline']);
	});

	test('one that is not there is refused', () => {
		expect(issues({ document: queue(), redesigns: ['four'] })).toMatchObject([
			{ code: 'unknown-redesign' }
		]);
	});

	test('one that no longer fits is refused when it is asked for', () => {
		const document = queue();
		document.redesigns!.push({ id: 'gone', name: 'Gone', moves: [{ remove: 'nowhere' }] });
		expect(issues({ document })).not.toEqual([]);
		expect(issues({ document, redesigns: ['gone'] })).not.toEqual([]);
		expect(issues({ document, redesigns: ['two'] })).toEqual([]);
	});
});

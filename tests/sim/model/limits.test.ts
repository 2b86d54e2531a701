// Every limit: what just fits is accepted, one more is refused with a sentence.
import { expect, test } from 'vitest';
import { check } from '../../../sim/model/check.ts';
import { LIMITS } from '../../../sim/model/limits.ts';
import { parseDocument } from '../../../sim/model/parse.ts';

const smallest = {
	streamwise: 1,
	name: 'Smallest',
	unit: 'h',
	work: { item: { arrives: { perWeek: 1 } } },
	steps: [{ id: 'only' }] as object[],
	run: { horizon: '1wk' } as object
};

const many = <Thing>(n: number, create: (i: number) => Thing) =>
	Array.from({ length: n }, (_, i) => create(i));
const byId = (n: number, prefix: string, thing: object) =>
	Object.fromEntries(many(n, (i) => [`${prefix}${i}`, thing]));

const LIMITED: [what: string, most: number, path: string, create: (n: number) => object][] = [
	['steps', LIMITS.steps, 'steps', (n) => ({ steps: many(n, (i) => ({ id: `s${i}` })) })],
	[
		'steps in lanes',
		LIMITS.steps,
		'steps',
		(n) => ({
			steps: [{ id: 'b', parallel: [many(n - 2, (i) => ({ id: `s${i}` })), [{ id: 'x' }]] }]
		})
	],
	['kinds', LIMITS.kinds, 'work', (n) => ({ work: byId(n, 'k', { arrives: { perWeek: 1 } }) })],
	['pools', LIMITS.pools, 'people', (n) => ({ people: byId(n, 'p', {}) })],
	[
		'redesigns',
		LIMITS.redesigns,
		'redesigns',
		(n) => ({ redesigns: many(n, (i) => ({ id: `r${i}`, moves: [] })) })
	],
	['capacity', LIMITS.capacity, 'people.p.capacity', (n) => ({ people: { p: { capacity: n } } })],
	[
		'always',
		LIMITS.together,
		'work.item.arrives.always',
		(n) => ({
			work: { item: { arrives: { always: n } } },
			steps: [{ id: 's', time: 1 }],
			wip: { limit: 1 }
		})
	],
	[
		'replications',
		LIMITS.replications,
		'run.replications',
		(n) => ({
			run: { horizon: 1, replications: n }
		})
	]
];

function problems(more: object) {
	const parsed = parseDocument({ ...smallest, ...more });
	return (parsed.ok ? check(parsed.value) : parsed.issues).map(({ path, message, hint }) => ({
		path,
		sentence: `${message} ${hint}`
	}));
}

test.each(LIMITED)('%s: at most %i', (_, most, path, create) => {
	expect(problems(create(most))).toEqual([]);
	const [problem, ...others] = problems(create(most + 1));
	expect(others).toEqual([]);
	expect(problem.path).toBe(path);
	expect(problem.sentence.replaceAll(',', '')).toContain(String(most));
});

test('a horizon of 1,000 years is the longest', () => {
	expect(problems({ unit: 'd', run: { horizon: 365_250 } })).toEqual([]);
	expect(problems({ unit: 'd', run: { horizon: 365_251 } })).toMatchObject([
		{ path: 'run.horizon' }
	]);
});

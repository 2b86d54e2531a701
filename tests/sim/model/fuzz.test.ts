// Documents that nobody would write: always issues, never an exception, never a hang.
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileScenario } from '../../../sim/compile/scenario.ts';
import { check } from '../../../sim/model/check.ts';
import { createScenarios } from '../../../sim/model/moves/scenarios.ts';
import { parseDocument } from '../../../sim/model/parse.ts';

const folder = join(import.meta.dirname, '../../models');
const read = (kind: string) =>
	readdirSync(join(folder, kind))
		.filter((name) => name.endsWith('.json'))
		.map((name) => JSON.parse(readFileSync(join(folder, kind, name), 'utf8')) as unknown);
const valid = read('valid');
const broken = read('invalid').map((each) => (each as { document: unknown }).document);

/** Half of the time one that was valid. */
function choose(n: number): unknown {
	return n % 2 ? valid[n % valid.length] : broken[n % broken.length];
}

type Holder = Record<string, unknown>;

/** Every place of a value: the object or list that holds it, and the key. */
function placesOf(value: unknown, places: [Holder, string][] = []): [Holder, string][] {
	if (typeof value === 'object' && value !== null)
		for (const key of Object.keys(value)) {
			places.push([value as Holder, key]);
			placesOf((value as Holder)[key], places);
		}
	return places;
}

const oddities: unknown[] = [
	null,
	true,
	-1,
	0,
	1,
	2,
	0.5,
	1e-300,
	1e300,
	NaN,
	'',
	'end',
	'out',
	'reject',
	'else',
	'any',
	'all',
	'auto',
	'__proto__',
	'constructor',
	'0 to 0 h',
	'6 to 2 h',
	'2 to 6 h',
	'0h',
	'9e9h',
	'99999999wk',
	[],
	{},
	[[]],
	[null],
	{ for: {} },
	{ sum: [] },
	{ mix: [] },
	{ exponential: 0 },
	{ always: 1 },
	{ of: 'item', share: 1 },
	{ pareto: { min: 1, shape: 0.1 } },
	{ values: [0] },
	[{ to: 'end', share: 1 }],
	[{ to: 'reject' }],
	[{ id: 'x', parallel: [[{ id: 'y' }], []] }],
	{ size: 1 },
	{ limit: 0 },
	{ limit: 1 }
];

/** What to do, and three numbers that choose where and with what. */
const mutation = fc.tuple(fc.nat({ max: 5 }), fc.nat(), fc.nat(), fc.nat());

function mutate(document: unknown, mutations: [number, number, number, number][]): unknown {
	const copy = structuredClone(document);
	for (const [how, a, b, c] of mutations) {
		const places = placesOf(copy);
		if (!places.length) break;
		const [holder, key] = places[a % places.length];
		const [other, otherKey] = places[b % places.length];
		const same = places.filter(([h, k]) => typeof h[k] === typeof holder[key]);
		const [alike, alikeKey] = same[c % same.length];
		if (how === 0) delete holder[key];
		else if (how === 1) holder[key] = structuredClone(oddities[c % oddities.length]);
		else if (how === 2) holder[key] = structuredClone(other[otherKey]);
		else if (how === 3) holder[otherKey] = structuredClone(holder[key]);
		else if (Array.isArray(holder) && how === 4) holder.push(structuredClone(holder[Number(key)]));
		else holder[key] = structuredClone(alike[alikeKey]);
	}
	return copy;
}

test('parse, check and the moves answer whatever comes', () => {
	const seen = new Map<string, number>();
	fc.assert(
		fc.property(
			fc.nat(),
			fc.array(mutation, { minLength: 1, maxLength: 5 }),
			(which, mutations) => {
				const parsed = parseDocument(mutate(choose(which), mutations));
				const issues = parsed.ok ? check(parsed.value) : parsed.issues;
				for (const { code, path, message, hint } of issues) {
					expect([typeof path, typeof message, typeof hint]).toEqual([
						'string',
						'string',
						'string'
					]);
					seen.set(code, (seen.get(code) ?? 0) + 1);
				}
				if (parsed.ok && !issues.some(({ severity }) => severity === 'error')) {
					seen.set('runs', (seen.get('runs') ?? 0) + 1);
					const scenarios = createScenarios(parsed.value);
					if (!scenarios.ok) throw new Error(JSON.stringify(scenarios.issues));
					for (const scenario of scenarios.value) compileScenario(scenario);
				}
			}
		),
		{ numRuns: 2000, seed: 20261123 }
	);
	// It would prove little if all were refused for the same reason.
	expect(seen.size).toBeGreaterThan(30);
	expect(seen.get('runs')).toBeGreaterThan(50);
}, 120_000);

test('any JSON at all', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.string(), (value, text) => {
			expect(parseDocument(value).ok).toBe(false);
			expect(parseDocument(text).ok).toBe(false);
		}),
		{ numRuns: 1000, seed: 1 }
	);
});

test('a thousand steps, two hundred kinds and a hundred redesigns come to an end', () => {
	const steps = Array.from({ length: 1000 }, (_, i) => ({
		id: `s${i}`,
		by: 'team',
		time: '1min',
		next:
			i % 10 === 9
				? [{ to: `s${i - 5}`, share: 0.5, ...(i % 20 === 9 && { for: `k${i % 7}` }) }]
				: []
	}));
	const parsed = parseDocument({
		streamwise: 1,
		name: 'As large as can be',
		unit: 'h',
		people: { team: { capacity: 100 } },
		work: Object.fromEntries(
			Array.from({ length: 200 }, (_, i) => [`k${i}`, { arrives: { perWeek: 1 } }])
		),
		steps,
		redesigns: Array.from({ length: 100 }, (_, i) => ({
			id: `r${i}`,
			moves: [{ capacity: 'team', to: 200 + i }]
		})),
		run: { horizon: '1wk' }
	});
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
	expect(check(parsed.value)).toEqual([]);
}, 120_000);

// Streams worked out by hand, to the millisecond: one promise of the format each. The derivation is in the file.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileScenario } from '../../sim/compile/scenario.ts';
import { CHARGES, FINISHED, type Observations } from '../../sim/kernel/observations.ts';
import { runReplication } from '../../sim/kernel/run.ts';
import { check } from '../../sim/model/check.ts';
import { createScenarios, type Scenario } from '../../sim/model/moves/scenarios.ts';
import { parseDocument } from '../../sim/model/parse.ts';
import { HOUR, MINUTE } from '../../sim/units.ts';
import { simulate } from '../reference/engine.ts';
import { ofObservations, ofReference, type Figures } from '../reference/figures.ts';

type Charge = (typeof CHARGES)[number];

interface Case {
	promise: string;
	derivation: string;
	document: unknown;
	expect: {
		unit: 'ms' | 'min' | 'h';
		caught?: number;
		escaped?: number;
		/** The cohort in order of arrival. What is not named is 0; a fate not named is `finished`. Only finished items say why they waited. */
		items: ({ kind?: string; arrives: number; leaves: number; fate?: string; offHours?: number } & {
			[charge in Charge]?: number;
		})[];
	};
}

const FATES = ['finished', 'left', 'turnedAway', 'gaveUp'];
const UNITS = { ms: 1, min: MINUTE, h: HOUR };

const folder = import.meta.dirname;
const cases = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => ({
		name: file.replace('.json', ''),
		...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case)
	}));

/** The stream as it is, or what it changes over to. */
function scenarioOf(document: unknown): Scenario {
	const parsed = parseDocument(document);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 1));
	const errors = check(parsed.value).filter(({ severity }) => severity === 'error');
	if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
	const scenarios = createScenarios(parsed.value);
	if (!scenarios.ok) throw new Error(JSON.stringify(scenarios.issues, null, 1));
	const id = parsed.value.run.switch?.to ?? 'baseline';
	return scenarios.value.find((scenario) => scenario.id === id)!;
}

function observe(scenario: Scenario): Observations {
	const program = compileScenario(scenario);
	const run = runReplication(program, { replication: 0, warmup: 0, trace: true });
	for (;;) {
		const { done, value } = run.next();
		if (done) return value;
	}
}

/** In the shape of a case's expectation, in milliseconds. */
function inWords({ items, caught, escaped }: Figures, horizon: number) {
	return {
		caught,
		escaped,
		items: items
			.filter(({ arrival }) => arrival <= horizon)
			.map((item) => ({
				kind: item.kind,
				arrives: item.arrival,
				leaves: item.exit,
				fate: FATES[item.fate] ?? 'inside',
				...(item.fate === FINISHED && {
					offHours: item.offHours,
					charges: Object.fromEntries(CHARGES.map((name, cause) => [name, item.charges[cause]]))
				})
			}))
	};
}

function expected({ unit, items, caught = 0, escaped = 0 }: Case['expect'], onlyKind: string) {
	const scale = (x: number) => Math.round(x * UNITS[unit]);
	return {
		caught,
		escaped,
		items: items.map((item) => ({
			kind: item.kind ?? onlyKind,
			arrives: scale(item.arrives),
			leaves: scale(item.leaves),
			fate: item.fate ?? 'finished',
			...((item.fate ?? 'finished') === 'finished' && {
				offHours: scale(item.offHours ?? 0),
				charges: Object.fromEntries(CHARGES.map((name) => [name, scale(item[name] ?? 0)]))
			})
		}))
	};
}

describe.each(cases)('$name: $promise', ({ document, expect: figures }) => {
	const scenario = scenarioOf(document);
	const { model, former } = scenario;
	const { horizon } = model.run;

	const inFull = expected(figures, model.kinds[0].id);

	test('the engine', () => {
		expect(inWords(ofObservations(observe(scenario)), horizon)).toEqual(inFull);
	});

	test('the naive engine', () => {
		const result = simulate(model, { replication: 0, warmup: 0 }, former);
		expect(inWords(ofReference(result, model, 0), horizon)).toEqual(inFull);
	});
});

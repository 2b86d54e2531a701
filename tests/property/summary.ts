// The shape of a summary, written from the format's page alone (§8): every field, nothing else, ids as the document has them.
import * as z from 'zod';
import type { NodeDocument, StreamDocument } from '../../sim/model/schema.ts';
import type { Summary } from '../../sim/stats/summary.ts';

const finite = z.number();
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const text = z.string();

const estimate = z
	.strictObject({ value: finite, low: finite.nullable(), high: finite.nullable() })
	.refine(({ value, low, high }) =>
		low === null || high === null ? low === high : low <= value && value <= high
	)
	.nullable();

const estimates = <Name extends string>(...names: Name[]) =>
	Object.fromEntries(names.map((name) => [name, estimate])) as Record<Name, typeof estimate>;

/** Each of the ids, and no other. */
const under = (ids: Iterable<string>, schema: z.ZodType) =>
	z.strictObject(Object.fromEntries([...ids].map((id) => [id, schema])));

const WAITS = ['pickup', 'handoff', 'queue', 'batch', 'paused', 'blocked', 'delay'] as const;
const QUANTILES = ['mean', 'p50', 'p85', 'p95'] as const;
const WHOLE = [
	...['throughput', 'touchTime', 'waitTime', 'offHours', 'flowEfficiency', 'effort', 'cost'],
	...['wip', 'backlog', 'rework', 'late']
];
const STEP = [
	...['visits', 'queueTime', 'queueLength', 'touchTime', 'pickupTime', 'blockedTime'],
	'utilization'
];

/** What of a document stands in its summary by id. */
interface Ids {
	steps: Set<string>;
	blocks: Set<string>;
	pools: Set<string>;
	kinds: Set<string>;
	flaws: Set<string>;
	outcomes: Set<string>;
}

function idsOf(document: StreamDocument): Ids {
	const ids: Ids = {
		steps: new Set(),
		blocks: new Set(),
		pools: new Set(Object.keys(document.people ?? {})),
		kinds: new Set(Object.keys(document.work)),
		flaws: new Set(Object.keys(document.flaws ?? {})),
		outcomes: new Set()
	};
	const visit = (node: NodeDocument): void => {
		for (const { outcome } of node.next ?? []) if (outcome !== undefined) ids.outcomes.add(outcome);
		if (node.parallel === undefined) return void ids.steps.add(node.id);
		ids.blocks.add(node.id);
		node.parallel.flat().forEach(visit);
	};
	document.steps.forEach(visit);
	return ids;
}

const figuresOf = (ids: Ids, leadTime: z.ZodType) => ({
	...estimates(...WHOLE),
	leadTime,
	waits: z.strictObject(estimates(...WAITS)),
	flaws: under(ids.flaws, z.strictObject(estimates('escaped', 'caught'))),
	work: under(ids.kinds, z.strictObject({ leadTime, throughput: estimate })),
	steps: z.strictObject({
		...under(ids.steps, z.strictObject(estimates(...STEP))).shape,
		...under(ids.blocks, z.strictObject(estimates('visits', 'joinTime'))).shape
	}),
	people: under(ids.pools, z.strictObject(estimates('utilization', 'hoursPerWeek')))
});

function scenarioOf(ids: Ids) {
	const places = z.enum([...ids.steps, '(door)']);
	const pools = z.enum([...ids.pools, '']).nullable();
	const leadTime = z.strictObject({
		...estimates(...QUANTILES),
		censored: count.min(1).optional()
	});
	return z.strictObject({
		stable: z.boolean(),
		unstable: z.array(z.strictObject({ step: places, perWeek: finite })).optional(),
		ring: z.array(places).min(1).optional(),
		items: z.strictObject({
			arrived: count,
			finished: count,
			left: count,
			turnedAway: count,
			gaveUp: count,
			inside: count
		}),
		outcomes: under(ids.outcomes, count),
		...figuresOf(ids, leadTime),
		bottleneck: z.strictObject({
			people: pools,
			step: z.enum([...ids.steps, '']).nullable(),
			share,
			nobody: share,
			shares: under(ids.pools, share)
		})
	});
}

function comparisonOf(ids: Ids) {
	const pools = z.enum([...ids.pools, '']).nullable();
	return z.strictObject({
		...figuresOf(ids, z.strictObject(estimates(...QUANTILES))),
		bottleneckMoved: z.strictObject({ from: pools, to: pools }).nullable()
	});
}

/** What either has. */
function join(one: Ids, other: Ids): Ids {
	const entries = (Object.keys(one) as (keyof Ids)[]).map((key) => [
		key,
		new Set([...one[key], ...other[key]])
	]);
	return Object.fromEntries(entries) as Ids;
}

/** documents: by scenario, the baseline among them. Throws where the summary is not of its shape. */
export function expectShape(summary: Summary, documents: Record<string, StreamDocument>): void {
	const { baseline, ...redesigns } = documents;
	const now = idsOf(baseline);
	const scenarios: Record<string, z.ZodType> = { baseline: scenarioOf(now) };
	const comparisons: Record<string, z.ZodType> = {};
	for (const [id, document] of Object.entries(redesigns)) {
		const both = join(now, idsOf(document));
		const { to, at } = baseline.run.switch ?? {};
		// What changes over has the steps of both designs.
		const isBoth = to === id && !/^0\D*$/.test(String(at));
		scenarios[id] = scenarioOf(isBoth ? both : idsOf(document));
		comparisons[id] = comparisonOf(both);
	}
	z.strictObject({
		streamwise: z.literal(1),
		name: text,
		seed: text,
		unit: z.enum(['min', 'h', 'd', 'wk']),
		horizon: finite.gt(0),
		warmup: finite.min(0).lt(summary.horizon),
		replications: count.min(1),
		precisionReached: finite.gt(0).optional(),
		scenarios: z.strictObject(scenarios),
		comparisons: z.strictObject(comparisons)
	}).parse(summary);
}

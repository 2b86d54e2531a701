// What `run --views` adds, exactly: docs/views.md in executable form. For whoever reads the file with a program of their own.
import * as z from 'zod';
import { CAUSES, CHARGES } from '../kernel/observations.ts';
import { DOTS } from './measuredViews.ts';

const byId = <T extends z.ZodType>(of: T) => z.record(z.string(), of);
const share = z.number().min(0).max(1);

const estimate = z
	.strictObject({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() })
	.nullable();
const also = z.strictObject({
	escaped: estimate,
	weeklyCost: estimate,
	late: z.record(z.string(), estimate)
});
const numbers = z.array(z.number().nullable());
const parts = z.strictObject(Object.fromEntries(CHARGES.map((part) => [part, estimate])));

const scenario = z.strictObject({
	quantileDots: numbers.length(DOTS),
	distribution: z.array(z.tuple([z.number(), share])).max(200),
	weeks: z.array(z.strictObject({ arrived: z.number(), finished: z.number() })),
	counts: z.array(
		z.strictObject({
			weeks: z.number().int().positive(),
			atLeast: z.array(z.tuple([z.number(), share])).max(200)
		})
	),
	replications: z.strictObject({
		leadTime: numbers,
		p50: numbers,
		p85: numbers,
		throughput: numbers,
		waitTime: numbers,
		touchTime: numbers,
		effort: numbers,
		wip: numbers
	}),
	escaped: numbers,
	ladder: byId(parts),
	offHours: byId(estimate),
	lanes: byId(z.array(share)),
	flow: z.strictObject({
		at: z.array(z.number()),
		arrived: z.array(z.number()),
		finished: z.array(z.number()),
		wip: z.array(z.number()),
		inside: byId(z.array(z.number()))
	}),
	also,
	holdUp: z.strictObject({
		shares: byId(estimate),
		nobody: estimate,
		next: z.string().nullable(),
		lead: estimate
	}),
	changeOver: z
		.strictObject({
			at: z.number(),
			span: z.number(),
			inside: estimate,
			leadTime: z.array(estimate),
			before: estimate,
			after: estimate,
			reached: z.number().nullable()
		})
		.optional()
});

const leadTime = z.strictObject({ mean: estimate, p50: estimate, p85: estimate, p95: estimate });
const flaw = z.strictObject({ escaped: estimate, caught: estimate });
const kind = z.strictObject({ leadTime, throughput: estimate });
const step = z.strictObject({
	visits: estimate,
	queueTime: estimate,
	queueLength: estimate,
	touchTime: estimate,
	pickupTime: estimate,
	blockedTime: estimate,
	utilization: estimate
});
const block = z.strictObject({ visits: estimate, joinTime: estimate });

const comparison = z.strictObject({
	throughput: estimate,
	leadTime,
	touchTime: estimate,
	waitTime: estimate,
	waits: z.strictObject(
		Object.fromEntries(CAUSES.map((cause) => [cause, estimate])) as Record<string, typeof estimate>
	),
	offHours: estimate,
	flowEfficiency: estimate,
	effort: estimate,
	cost: estimate,
	wip: estimate,
	backlog: estimate,
	rework: estimate,
	late: estimate,
	flaws: byId(flaw),
	work: byId(kind),
	steps: byId(z.union([step, block])),
	people: byId(z.strictObject({ utilization: estimate, hoursPerWeek: estimate })),
	bottleneckMoved: z
		.strictObject({ from: z.string().nullable(), to: z.string().nullable() })
		.nullable()
});

const fall = { change: estimate, wait: estimate, rest: estimate };
const pair = z.strictObject({
	comparison,
	also,
	holdUp: z.strictObject({ shares: byId(estimate), nobody: estimate, most: estimate }),
	waterfall: byId(parts),
	falls: z.strictObject({
		from: estimate,
		to: estimate,
		change: estimate,
		steps: z.array(z.strictObject({ id: z.string(), ...fall })),
		parts: z.array(z.strictObject({ id: z.enum(CHARGES), ...fall })),
		waiting: z.strictObject({ falls: estimate, rises: estimate })
	})
});

/** The fields `views` and `pairs` of a summary. */
export const viewsSchema = z.strictObject({ views: byId(scenario), pairs: byId(byId(pair)) });

/** The same as JSON Schema (draft 2020-12): docs/views.schema.json. */
export function createViewsSchema() {
	return z.toJSONSchema(viewsSchema);
}

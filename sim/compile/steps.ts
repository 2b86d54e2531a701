import type { Model } from '../model/model.ts';
import { hashText, salt } from '../random/keys.ts';
import { type Graph, resolve } from './graph.ts';
import {
	AT_RANDOM,
	BY_PRIORITY,
	BY_PROMISE,
	BY_TOUCH,
	FIFO,
	LIFO,
	NOWHERE,
	type Program
} from './program.ts';
import { ownValue, type Times } from './times.ts';

type Steps = Pick<
	Program,
	| 'steps'
	| 'touch'
	| 'wait'
	| 'handoff'
	| 'pickup'
	| 'patience'
	| 'setup'
	| 'isWait'
	| 'again'
	| 'order'
	| 'limit'
	| 'turnsAway'
	| 'hasBatch'
	| 'gathers'
	| 'batchSize'
	| 'batchTimeout'
	| 'batchEvery'
	| 'batchFirst'
	| 'isPerItem'
	| 'sendsBack'
	| 'mendedAt'
	| 'catches'
	| 'adds'
	| 'touchesFlaws'
	| 'touchSalt'
	| 'setupSalt'
	| 'orderSalt'
	| 'waitSalt'
	| 'handoffSalt'
	| 'pickupSalt'
	| 'patienceSalt'
	| 'flaws'
	| 'perItem'
	| 'flawSalt'
	| 'catchSalt'
>;

const ORDERS = {
	priority: BY_PRIORITY,
	fifo: FIFO,
	lifo: LIFO,
	shortest: BY_TOUCH,
	due: BY_PROMISE,
	random: AT_RANDOM
};

/** What happens in each step. */
export function compileSteps(model: Model, graph: Graph, times: Times): Steps {
	const { steps, nodeOf } = graph;
	const kinds = model.kinds.map((kind) => kind.id);
	const { flaws } = model;
	// Where nobody is more urgent than anybody else, first come, first served is the same and cheaper.
	const isUrgent = new Set(model.kinds.map((kind) => kind.priority)).size > 1;
	const byKind = (get: (step: (typeof steps)[number]) => number[]) =>
		Int32Array.from(steps.flatMap(get));
	const probabilities = (get: (step: (typeof steps)[number]) => Record<string, number>) =>
		Float64Array.from(
			steps.flatMap((step) => flaws.map((flaw) => ownValue(get(step), flaw.id) ?? 0))
		);
	const salts = (purpose: Parameters<typeof salt>[1]) =>
		Int32Array.from(steps, (step) => salt(step.id, purpose));
	const sentTo = new Set(steps.map((step) => step.sendsBack));
	return {
		steps: steps.length,
		touch: byKind((step) => (step.wait ? kinds.map(() => -1) : times.addByKind(step.time, kinds))),
		wait: byKind((step) => times.addByKind(step.wait, kinds)),
		handoff: byKind((step) => times.addByKind(step.handoff, kinds)),
		pickup: byKind((step) => times.addByKind(step.pickup, kinds)),
		patience: byKind((step) =>
			// A patience of 0 is not the same as none.
			step.queue.patience ? times.addByKind(step.queue.patience, kinds) : kinds.map(() => -2)
		),
		setup: byKind((step) => times.addByKind(step.setup, kinds)),
		isWait: Uint8Array.from(steps, (step) => (step.wait ? 1 : 0)),
		again: Float64Array.from(steps, (step) => step.again),
		order: Uint8Array.from(steps, ({ queue: { order } }) =>
			order === 'priority' && !isUrgent ? FIFO : ORDERS[order]
		),
		limit: Int32Array.from(steps, (step) => step.queue.limit ?? -1),
		turnsAway: Uint8Array.from(steps, (step) => (step.queue.full === 'turn-away' ? 1 : 0)),
		hasBatch: Uint8Array.from(steps, (step) => (step.batch ? 1 : 0)),
		gathers: Uint8Array.from(steps, (step) => (step.batch ? 1 : 0)),
		batchSize: Int32Array.from(steps, (step) => step.batch?.size ?? 0),
		batchTimeout: Float64Array.from(steps, (step) => step.batch?.timeout ?? -1),
		batchEvery: Float64Array.from(steps, (step) => step.batch?.every ?? 0),
		batchFirst: Float64Array.from(steps, (step) => step.batch?.first ?? step.batch?.every ?? 0),
		isPerItem: Uint8Array.from(steps, (step) => (step.batch?.time === 'per-item' ? 1 : 0)),
		sendsBack: Int32Array.from(steps, (step, i) =>
			step.sendsBack === null ? NOWHERE : resolve(graph, i, step.sendsBack)
		),
		mendedAt: Int32Array.from(steps, (step) =>
			step.sendsBack === null ? -1 : nodeOf.get(step.sendsBack)!
		),
		catches: probabilities((step) => step.catches),
		adds: probabilities((step) => step.adds),
		touchesFlaws: Uint8Array.from(steps, (step) =>
			sentTo.has(step.id) ||
			Object.keys(step.catches).length > 0 ||
			Object.keys(step.adds).length > 0
				? 1
				: 0
		),
		touchSalt: salts('touch'),
		setupSalt: salts('setup'),
		orderSalt: salts('order'),
		waitSalt: salts('wait'),
		handoffSalt: salts('handoff'),
		pickupSalt: salts('pickup'),
		patienceSalt: salts('patience'),
		flaws: flaws.length,
		perItem: Float64Array.from(flaws, (flaw) => flaw.perItem),
		flawSalt: Int32Array.from(flaws, (flaw) => salt(flaw.id, 'flaws')),
		catchSalt: Int32Array.from(
			steps.flatMap((step) => flaws.map((flaw) => salt(step.id, 'flaws') ^ hashText(flaw.id)))
		)
	};
}

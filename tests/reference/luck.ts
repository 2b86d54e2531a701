// Draws, as docs/semantics.md names them.
import type { Distribution } from '../../sim/random/distribution.ts';
import type { Key, Purpose } from '../../sim/random/keys.ts';
import { salt } from '../../sim/random/keys.ts';
import { createSampler, type Sampler } from '../../sim/random/sampler.ts';
import type { Kind, KindTime } from '../../sim/model/model.ts';

export const round = (x: number) => Math.floor(x + 0.5);

const samplers = new WeakMap<Distribution, Sampler>();

/** The number as drawn, not rounded yet. */
export function draw(time: Distribution, key: Key, place: string, purpose: Purpose, n: number) {
	const sampler = samplers.get(time) ?? createSampler(time);
	samplers.set(time, sampler);
	return sampler.draw(key.a, key.b, salt(place, purpose), n);
}

/** The time for a kind of work, or null where there is none. */
export function timeFor(time: KindTime | null, kind: Kind): Distribution | null {
	return time?.for[kind.id] ?? time?.else ?? null;
}

/** The same; a constant 0 is as if it were not there. */
export function someTimeFor(time: KindTime | null, kind: Kind): Distribution | null {
	const found = timeFor(time, kind);
	return found?.kind === 'constant' && found.value === 0 ? null : found;
}

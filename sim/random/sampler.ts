// From a distribution to draws: everything that does not depend on chance is done once, before.
import type { Distribution } from './distribution.ts';
import { familyOf } from './distributions.ts';
import type { Of, Simple } from './family.ts';
import { draw, drawn, partSalt } from './keys.ts';

/** Leaves in `drawn` the draw for a key's words a and b, a salt, and a counter n, in the distribution's own scale. */
type Draw = (a: number, b: number, salt: number, n: number) => void;

/** Draws numbers from one distribution. */
export interface Sampler {
	/** How many uniform numbers belong to one draw: one, and for a mix or a sum one a part, and one to choose the part. */
	readonly parts: number;
	readonly leave: Draw;
	/** The draw itself, where it may cost memory. */
	draw(a: number, b: number, salt: number, n: number): number;
}

type Parts = Pick<Sampler, 'parts' | 'leave'>;

/** The sampler of a distribution. Its j-th uniform number, counted depth first, is uniform(a, b, partSalt(salt, j), n). */
export function createSampler(d: Distribution): Sampler {
	const { parts, leave } = create(d, 0);
	return {
		parts,
		leave,
		draw(a, b, salt, n) {
			leave(a, b, salt, n);
			return drawn[0];
		}
	};
}

/** `first`: which of the draw's uniform numbers is the first of this part. */
function create(d: Distribution, first: number): Parts {
	if (d.kind === 'mix') return createMix(d, first);
	if (d.kind === 'sum') return createSum(d, first);
	return createSimple(d, first);
}

function createSimple(d: Simple, first: number): Parts {
	if (d.kind === 'constant') {
		const { value } = d;
		return { parts: 1, leave: () => (drawn[0] = value) };
	}
	const turn = familyOf(d).prepare(d);
	return {
		parts: 1,
		leave(a, b, salt, n) {
			draw(a, b, first === 0 ? salt : partSalt(salt, first), n);
			turn(drawn);
		}
	};
}

function createSum(d: Of<'sum'>, first: number): Parts {
	let parts = 0;
	const samplers = d.parts.map((part) => {
		const sampler = create(part, first + parts);
		parts += sampler.parts;
		return sampler;
	});
	return {
		parts,
		leave(a, b, salt, n) {
			let sum = 0;
			for (let i = 0; i < samplers.length; i++) {
				samplers[i].leave(a, b, salt, n);
				sum += drawn[0];
			}
			drawn[0] = sum;
		}
	};
}

function createMix(d: Of<'mix'>, first: number): Parts {
	let parts = 1;
	let share = 0;
	const below = new Float64Array(d.parts.length);
	const samplers = d.parts.map((part, i) => {
		const sampler = create(part.of, first + parts);
		parts += sampler.parts;
		below[i] = share += part.share;
		return sampler;
	});
	// Shares add up to 1, but for rounding: what is left is the last part's that can come at all.
	let last = d.parts.length - 1;
	while (last > 0 && d.parts[last].share === 0) last--;
	return {
		parts,
		leave(a, b, salt, n) {
			draw(a, b, partSalt(salt, first), n);
			const u = drawn[0];
			let i = 0;
			while (i < last && u >= below[i]) i++;
			samplers[i].leave(a, b, salt, n);
		}
	};
}

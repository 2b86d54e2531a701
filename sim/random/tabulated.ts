// Quantile functions that can only be found by iteration, made quick: y(z) over the standard normal's z, in which they are smooth.
import type { Tangent } from '../numerics/index.ts';
import type { Turn } from './family.ts';

// The normal quantiles of 2^−53 and 1 − 2^−53, the ends of what a 53-bit uniform can reach, are ∓8.2095.
const LOW = -8.25;
const WIDTH = 16.5;
const COARSEST = 64;
const FINEST = 8192;

/**
 * A cubic through the values and slopes of a smooth increasing function of z, −8.25 ≤ z ≤ 8.25 (Hermite's, the same in every
 * interval, so that looking up costs no search). The intervals are halved until no middle is further than `tolerance` from
 * the function; the error elsewhere is about the same at most, since a cubic's is largest in the middle.
 */
export function tabulate(tangentAt: (z: number) => Tangent, tolerance: number): Turn {
	let intervals = COARSEST;
	let nodes = Array.from({ length: intervals + 1 }, (_, i) =>
		tangentAt(LOW + (WIDTH * i) / intervals)
	);
	for (;;) {
		const step = WIDTH / intervals;
		const finer: Tangent[] = [nodes[0]];
		let worst = 0;
		for (let i = 0; i < intervals; i++) {
			const [y0, slope0] = nodes[i];
			const [y1, slope1] = nodes[i + 1];
			const middle = tangentAt(LOW + step * (i + 0.5));
			const error = Math.abs((y0 + y1) / 2 + ((slope0 - slope1) * step) / 8 - middle[0]);
			if (error > worst) worst = error;
			finer.push(middle, nodes[i + 1]);
		}
		// The middles are at hand, so they are used: that is a further sixteenth of the error.
		nodes = finer;
		intervals *= 2;
		if (worst <= tolerance || intervals >= FINEST) break;
	}
	return interpolate(nodes, WIDTH / intervals);
}

/** Each interval's cubic as four coefficients in t = (z − left) ÷ step. */
function interpolate(nodes: Tangent[], step: number): Turn {
	const last = nodes.length - 2;
	const coefficients = new Float64Array(4 * (last + 1));
	for (let i = 0; i <= last; i++) {
		const [y0, slope0] = nodes[i];
		const [y1, slope1] = nodes[i + 1];
		const rise = y1 - y0;
		coefficients[4 * i] = y0;
		coefficients[4 * i + 1] = slope0 * step;
		coefficients[4 * i + 2] = 3 * rise - (2 * slope0 + slope1) * step;
		coefficients[4 * i + 3] = (slope0 + slope1) * step - 2 * rise;
	}
	const perStep = 1 / step;
	return (x) => {
		const position = (x[0] - LOW) * perStep;
		const interval = Math.max(0, Math.min(last, Math.floor(position)));
		const t = position - interval;
		const i = 4 * interval;
		x[0] =
			coefficients[i] +
			t * (coefficients[i + 1] + t * (coefficients[i + 2] + t * coefficients[i + 3]));
	};
}

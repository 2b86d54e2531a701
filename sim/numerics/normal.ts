// The standard normal distribution.
import { exp } from './exp.ts';
import { logInPlace } from './log.ts';
import { polynomial } from './polynomial.ts';

// M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37 (1988) 477-484, PPND16.
const CENTER = [
	[
		3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
		45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227
	],
	[
		1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
		39307.89580009271, 28729.085735721943, 5226.495278852854
	]
];
const SHOULDER = [
	[
		1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
		1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
	],
	[
		1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
		0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9
	]
];
const TAIL = [
	[
		6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
		0.026532189526576124, 0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7
	],
	[
		1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
		0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15
	]
];

/** Of all six polynomials. */
const DEGREE = 7;

/** The number that a standard normal stays below with probability p. Relative error about 1e-16. ±Infinity at 0 and 1. */
export function normalQuantile(p: number): number {
	place[0] = p;
	normalQuantileInPlace(place, 0);
	return place[0];
}

const place = new Float64Array(1);

/** Replaces a probability in an array by that number. */
export function normalQuantileInPlace(values: Float64Array, i: number): void {
	const p = values[i];
	const q = p - 0.5;
	const isCentral = q >= -0.425 && q <= 0.425;
	let [top, bottom] = CENTER;
	let r = 0.180625 - q * q;
	if (!isCentral) {
		const tail = q < 0 ? p : 1 - p;
		if (!(tail > 0)) {
			values[i] = tail === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
			return;
		}
		values[i] = tail;
		logInPlace(values, i);
		const root = Math.sqrt(-values[i]);
		[top, bottom] = root <= 5 ? SHOULDER : TAIL;
		r = root <= 5 ? root - 1.6 : root - 5;
	}
	let over = 0;
	let under = 0;
	for (let j = DEGREE; j >= 0; j--) {
		over = over * r + top[j];
		under = under * r + bottom[j];
	}
	if (isCentral) values[i] = (q * over) / under;
	else values[i] = q < 0 ? -over / under : over / under;
}

// W. J. Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23 (1969) 631-638, in the normal's scale.
const NEAR = [
	[
		18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837,
		0.06568233791820745
	],
	[45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1]
];
const MIDDLE = [
	[
		9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002,
		93.50665613217785, 8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8
	],
	[
		19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761,
		1519.3775994075547, 235.387901782625, 22.266688044328117, 1
	]
];
const FAR = [
	[
		0.000029112874951168793, 0.0014216191932278934, 0.022235277870649807, 0.12740116116024736,
		0.215898534057957, 0.023073441764940174
	],
	[
		0.00007297515550839662, 0.0037823963320275824, 0.06598813786892856, 0.4682382124808651,
		1.284260096144911, 1
	]
];
const INVERSE_ROOT_TWO_PI = 0.3989422804014327;

/** The density of the standard normal at x. */
export function normalDensity(x: number): number {
	return INVERSE_ROOT_TWO_PI * exp(-0.5 * x * x);
}

/** The probability that a standard normal stays below x. Relative error about 1e-15 in both tails. */
export function normalCdf(x: number): number {
	const size = x < 0 ? -x : x;
	if (size <= 0.67448975) {
		return 0.5 + (x * polynomial(NEAR[0], x * x)) / polynomial(NEAR[1], x * x);
	}
	let tail: number;
	if (size <= 5.656854249492381) tail = polynomial(MIDDLE[0], size) / polynomial(MIDDLE[1], size);
	else if (size < 39) {
		const r = 1 / (x * x);
		tail = (INVERSE_ROOT_TWO_PI - (r * polynomial(FAR[0], r)) / polynomial(FAR[1], r)) / size;
	} else tail = 0;
	// e^(−x²/2) in two factors, so that the rounding of x² does no harm.
	const rounded = Math.floor(size * 16) / 16;
	tail *= exp(-0.5 * rounded * rounded) * exp(-0.5 * (size - rounded) * (size + rounded));
	return x < 0 ? tail : 1 - tail;
}

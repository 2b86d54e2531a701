// The standard normal distribution.
import { exp } from './exp.ts';
import { log } from './log.ts';
import { polynomial } from './polynomial.ts';

// M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37 (1988) 477-484, PPND16.
const CENTER = [
	[
		3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
		45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727
	],
	[
		1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
		39307.89580009271061, 28729.085735721942674, 5226.495278852854561
	]
];
const SHOULDER = [
	[
		1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
		1.27045825245236838258, 2.4178072517745061177e-1, 2.27238449892691845833e-2,
		7.7454501427834140764e-4
	],
	[
		1, 2.05319162663775882187, 1.6763848301838038494, 6.8976733498510000455e-1,
		1.4810397642748007459e-1, 1.51986665636164571966e-2, 5.475938084995344946e-4,
		1.05075007164441684324e-9
	]
];
const TAIL = [
	[
		6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 2.9656057182850489123e-1,
		2.6532189526576123093e-2, 1.2426609473880784386e-3, 2.71155556874348757815e-5,
		2.01033439929228813265e-7
	],
	[
		1, 5.9983220655588793769e-1, 1.3692988092273580531e-1, 1.48753612908506148525e-2,
		7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7,
		2.04426310338993978564e-15
	]
];

/** The number that a standard normal stays below with probability p. Relative error about 1e-16. ±Infinity at 0 and 1. */
export function normalQuantile(p: number): number {
	const q = p - 0.5;
	if (q >= -0.425 && q <= 0.425) {
		const r = 0.180625 - q * q;
		return (q * polynomial(CENTER[0], r)) / polynomial(CENTER[1], r);
	}
	const tail = q < 0 ? p : 1 - p;
	if (!(tail > 0)) return tail === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
	const r = Math.sqrt(-log(tail));
	const [over, under] = r <= 5 ? SHOULDER : TAIL;
	const z =
		polynomial(over, r <= 5 ? r - 1.6 : r - 5) / polynomial(under, r <= 5 ? r - 1.6 : r - 5);
	return q < 0 ? -z : z;
}

// W. J. Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23 (1969) 631-638, in the normal's scale.
const NEAR = [
	[
		18154.981253343561249, 1067.6894854603709582, 161.02823106855587881, 2.2352520354606839287,
		0.065682337918207449113
	],
	[45507.789335026729956, 10260.932208618978205, 976.09855173777669322, 47.20258190468824187, 1]
];
const MIDDLE = [
	[
		9842.7148383839780218, 11602.651437647350124, 6848.1904505362823326, 2494.5375852903726711,
		597.27027639480026226, 93.506656132177855979, 8.8831497943883759412, 0.39894151208813466764,
		1.0765576773720192317e-8
	],
	[
		19685.429676859990727, 38912.003286093271411, 34900.952721145977266, 18615.571640885098091,
		6485.558298266760755, 1519.377599407554805, 235.38790178262499861, 22.266688044328115691, 1
	]
];
const FAR = [
	[
		2.9112874951168792e-5, 0.001421619193227893466, 0.022235277870649807, 0.1274011611602473639,
		0.21589853405795699, 0.02307344176494017303
	],
	[
		7.29751555083966205e-5, 0.00378239633202758244, 0.0659881378689285515, 0.468238212480865118,
		1.28426009614491121, 1
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

// Where chance comes from: counter-based draws, keyed by what they decide and never by the order of drawing.
// So a step that a redesign leaves alone keeps its luck, and so does an item.
import alea from 'seedrandom/lib/alea.js';

/** Two 32-bit words that stand for one replication, one item or one step's series of draws. */
export interface Key {
	readonly a: number;
	readonly b: number;
}

/** What a draw decides. Two draws for the same thing and visit differ by their purpose. */
export const PURPOSES = [
	'arrival',
	'kind',
	'together',
	'touch',
	'setup',
	'wait',
	'handoff',
	'pickup',
	'patience',
	'route',
	'order',
	'flaws',
	'item'
] as const;
export type Purpose = (typeof PURPOSES)[number];

const PHI = 0x9e3779b1 | 0;

/** A well-mixed 32-bit permutation (triple32; C. Wellons, Hash Function Prospector, 2018: bias 0.0208). */
export function mix(x: number): number {
	x ^= x >>> 17;
	x = Math.imul(x, 0xed5ad4bb);
	x ^= x >>> 11;
	x = Math.imul(x, 0xac4c1b51);
	x ^= x >>> 15;
	x = Math.imul(x, 0x31848bab);
	return x ^ (x >>> 14);
}

/** A 32-bit integer for a text: FNV-1a over UTF-16 code units, then mixed. */
export function hashText(text: string): number {
	let hash = 0x811c9dc5 | 0;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return mix(hash);
}

/** The key of one replication. seed: any text; replication ≥ 0. Same seed and replication, same key, everywhere. */
export function createKey(seed: string, replication: number): Key {
	const draw = alea(seed);
	const a = draw.int32() | 0;
	const b = draw.int32() | 0;
	return {
		a: mix((a + Math.imul(replication + 1, PHI)) | 0),
		b: mix(b ^ mix((replication + 0x51ed270b) | 0))
	};
}

/** The salt of all draws for one purpose at one place (a step's, kind's or flaw's id). */
export function salt(id: string, purpose: Purpose): number {
	return mix((hashText(id) + Math.imul(PURPOSES.indexOf(purpose) + 1, PHI)) | 0);
}

/** First word of the key of the n-th thing of a series. */
export function deriveA(a: number, salt: number, n: number): number {
	return mix(((a ^ salt) + Math.imul(n, PHI)) | 0);
}

/** Second word of the key of the n-th thing of a series; independent of the first. */
export function deriveB(b: number, salt: number, n: number): number {
	return mix(((b + salt) ^ Math.imul(n, 0x85ebca77)) | 0);
}

/**
 * The uniform number in [0, 1), of 53 bits, for a key's words a and b, a salt, and a counter n (a visit, or the n-th start).
 * Two chained permutations: triple32, then lowbias32 (both C. Wellons, Hash Function Prospector). The digits that count come
 * from the second, which both words of the key reach, and the salt once more: where two series happen to count through the
 * same numbers (32 bits are few for hundreds of steps), they still have nothing in common but their last 26 bits.
 */
export function uniform(a: number, b: number, salt: number, n: number): number {
	draw(a, b, salt, n);
	return drawn[0];
}

/** The number that was drawn last. */
export const drawn = new Float64Array(1);

/** Leaves in `drawn` what `uniform` gives: for the midst of a run, where a number with a fraction that a function returns may cost memory. */
export function draw(a: number, b: number, salt: number, n: number): void {
	let x = ((a ^ salt) + Math.imul(n, PHI)) | 0;
	x ^= x >>> 17;
	x = Math.imul(x, 0xed5ad4bb);
	x ^= x >>> 11;
	x = Math.imul(x, 0xac4c1b51);
	x ^= x >>> 15;
	x = Math.imul(x, 0x31848bab);
	x ^= x >>> 14;
	// Each sum is said to be of 32-bit integers, and each product is rounded once or never: no detour through other kinds of number.
	let y = (((x + PHI) ^ b) + (salt | 0)) | 0;
	y ^= y >>> 16;
	y = Math.imul(y, 0x21f0aaad);
	y ^= y >>> 15;
	y = Math.imul(y, 0x735a2d97);
	y ^= y >>> 15;
	drawn[0] = (y >>> 5) * 7.450580596923828e-9 + (x >>> 6) * 1.1102230246251565e-16;
}

/** The salt of the j-th number of one draw; the 0-th is the draw's own. */
export function partSalt(salt: number, j: number): number {
	return j === 0 ? salt : mix((salt + Math.imul(j, PHI)) | 0);
}

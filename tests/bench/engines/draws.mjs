/**
 * Streams of chance, as quick as they can be had here: xoshiro128** (Blackman & Vigna, 2018), 32 bits a draw, all states in one array (in
 * closures they would be boxed: three times slower).
 */
export function createDraws(streams, seed) {
	const state = new Int32Array(4 * streams);
	let mixed = seed | 0;
	for (let i = 0; i < state.length; i++) {
		mixed = (mixed + 0x9e3779b9) | 0;
		let word = mixed ^ (mixed >>> 16);
		word = Math.imul(word, 0x21f0aaad);
		word ^= word >>> 15;
		word = Math.imul(word, 0x735a2d97);
		state[i] = word ^ (word >>> 15);
	}
	return new Draws(state);
}

class Draws {
	constructor(state) {
		this.state = state;
	}

	/** In (0, 1). */
	uniform(stream) {
		const { state } = this;
		const at = 4 * stream;
		const a = state[at];
		const b = state[at + 1];
		let c = state[at + 2];
		let d = state[at + 3];
		let result = Math.imul(b, 5);
		result = Math.imul((result << 7) | (result >>> 25), 9);
		c ^= a;
		d ^= b;
		state[at + 1] = b ^ c;
		state[at] = a ^ d;
		state[at + 2] = c ^ (b << 9);
		state[at + 3] = (d << 11) | (d >>> 21);
		return ((result >>> 0) + 0.5) * 2.3283064365386963e-10;
	}

	/** With mean 1. */
	exponential(stream) {
		return -Math.log(this.uniform(stream));
	}
}

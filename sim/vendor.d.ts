// Modules that come without types of their own.
declare module 'seedrandom/lib/alea.js' {
	interface Prng {
		(): number;
		int32(): number;
	}
	export default function alea(seed: string): Prng;
}

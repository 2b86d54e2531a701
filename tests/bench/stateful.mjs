import { join } from 'node:path';
import { root } from './bundle.mjs';

/**
 * A plugin that gives the engine draws in the order of drawing, from one stream of chance, in place of keyed ones: to see what keys cost.
 * Nothing that it simulates can be compared with anything then.
 * @returns {import('vite').Plugin}
 */
export function statefulDraws() {
	const keys = join(root, 'sim/random/keys.ts');
	const draws = join(root, 'tests/bench/engines/draws.mjs');
	return {
		name: 'stateful-draws',
		enforce: 'pre',
		transform(code, id) {
			if (id !== keys) return null;
			const signature = 'export function draw(';
			if (!code.includes(signature)) throw new Error(`there is no draw in ${keys}`);
			return `import { createDraws } from ${JSON.stringify(draws)};
				const draws = createDraws(1, 1);
				export function draw(a: number, b: number, salt: number, n: number): void {
					drawn[0] = draws.uniform(0);
				}
				${code.replace(signature, 'function keyed(')}`;
		}
	};
}

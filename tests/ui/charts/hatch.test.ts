// Patterns drawn by a pen, for paper.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hatch } from '../../../src/lib/charts/hatch.ts';

const area = fc.record({
	x: fc.integer({ min: -50, max: 900 }),
	y: fc.integer({ min: -50, max: 900 }),
	width: fc.integer({ min: 0, max: 300 }),
	height: fc.integer({ min: 0, max: 60 })
});
/** Every point that the pen comes to. */
function pointsOf(path: string): [number, number][] {
	let at: [number, number] = [0, 0];
	return [...path.matchAll(/([MLVh])(-?[\d.]+)(?:,(-?[\d.]+))?/g)].map(([, command, a, b]) => {
		if (command === 'V') at = [at[0], Number(a)];
		else if (command !== 'h') at = [Number(a), Number(b)];
		return at;
	});
}

test('every stroke stays within its area', () => {
	fc.assert(
		fc.property(
			area,
			fc.constantFrom('unnoticed', 'handoff', 'busy', 'paused', 'blocked', 'others'),
			(where, look) => {
				for (const [x, y] of pointsOf(hatch(look, where))) {
					expect(x).toBeGreaterThan(where.x);
					expect(x).toBeLessThan(where.x + where.width);
					expect(y).toBeGreaterThan(where.y);
					expect(y).toBeLessThan(where.y + where.height);
				}
			}
		)
	);
});

test('families and their causes are told apart, and a planned wait has none', () => {
	const where = { x: 0, y: 0, width: 60, height: 20 };
	expect(hatch('unnoticed', where).match(/h0/g)).toHaveLength(10 * 3);
	expect(hatch('others', where)).toMatch(/^(M[\d.]+,1.2V18.8)+$/);
	expect(hatch('busy', where)).toMatch(/^(M[\d.]+,[\d.]+L[\d.]+,[\d.]+)+$/);
	expect(hatch('handoff', where).match(/a1.9/g)).toHaveLength(2 * 7 * 2);
	expect(hatch('blocked', where)).toBe(hatch('busy', where) + hatch('paused', where));
	const slopes = (look: 'busy' | 'paused') =>
		[...hatch(look, where).matchAll(/M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)/g)].map(
			([, x, y, toX, toY]) => (Number(toY) - Number(y)) / (Number(toX) - Number(x))
		);
	for (const slope of slopes('busy')) expect(slope).toBeCloseTo(-1);
	for (const slope of slopes('paused')) expect(slope).toBeCloseTo(1);
	expect(slopes('paused').length).toBeGreaterThan(8);
	expect(hatch('planned', where)).toBe('');
	expect(hatch('busy', { ...where, width: 2 })).toBe('');
});

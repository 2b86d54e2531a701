import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BY_PRIORITY, FIFO, LIFO } from '../../../sim/compile/program.ts';
import { Lines } from '../../../sim/kernel/lines.ts';
import type { Tokens } from '../../../sim/kernel/tokens.ts';

const SIZE = 100;

/** As much of the tokens as lines need. */
function tokens(): Tokens {
	const ints = () => new Int32Array(SIZE);
	const floats = () => new Float64Array(SIZE);
	return {
		line: ints().fill(-1),
		next: ints(),
		previous: ints(),
		position: ints(),
		key: floats(),
		sequence: floats()
	} as unknown as Tokens;
}

const ORDERS = { first: FIFO, last: LIFO, 'by key': BY_PRIORITY };

describe.each(Object.entries(ORDERS))('a line, %s', (_, order) => {
	test('gives what a sorted list gives, whoever leaves from the middle', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom('join', 'first', 'leave'), fc.nat(9)), {
					maxLength: 200
				}),
				(deeds) => {
					const lines = new Lines(tokens(), Uint8Array.of(FIFO, order));
					let waiting: { token: number; key: number; order: number }[] = [];
					let next = 0;
					for (const [deed, number] of deeds) {
						if (deed === 'join' && next < SIZE) {
							lines.join(1, next, number);
							waiting.push({ token: next, key: number, order: next });
							next++;
						}
						waiting.sort((a, b) =>
							order === FIFO
								? a.order - b.order
								: order === LIFO
									? b.order - a.order
									: a.key - b.key || a.order - b.order
						);
						expect(lines.first(1, 0)).toBe(waiting[0]?.token ?? -1);
						const leaving = deed === 'first' ? waiting[0] : waiting[number];
						if (deed !== 'join' && leaving) {
							lines.leave(leaving.token);
							waiting = waiting.filter((other) => other !== leaving);
						}
						expect(lines.count[1]).toBe(waiting.length);
						const found: number[] = [];
						for (let token = lines.some(1); token >= 0; token = lines.another(token))
							found.push(token);
						expect(found.sort()).toEqual(waiting.map(({ token }) => token).sort());
					}
				}
			)
		);
	});

	test('who takes the place of another keeps its rank among equals', () => {
		const lines = new Lines(tokens(), Uint8Array.of(order));
		for (const token of [1, 2, 3]) lines.join(0, token, 5);
		lines.replace(2, 7, 5);
		const taken: number[] = [];
		while (lines.count[0] > 0) {
			taken.push(lines.first(0, 0));
			lines.leave(taken.at(-1)!);
		}
		expect(taken).toEqual(order === LIFO ? [3, 7, 1] : [1, 7, 3]);
	});
});

test.each([
	['first come to by key', FIFO, BY_PRIORITY],
	['last come to first come', LIFO, FIFO],
	['by key to last come', BY_PRIORITY, LIFO]
])(
	'a line that is emptied gives who stands in it as they joined, and takes another order: %s',
	(_, before, after) => {
		const lines = new Lines(tokens(), Uint8Array.of(FIFO, before));
		const keys = [3, 1, 2, 1, 5];
		keys.forEach((key, token) => lines.join(1, token, key));
		lines.leave(2);
		expect(lines.empty(1, after)).toEqual([0, 1, 3, 4]);
		expect(lines.count[1]).toBe(0);
		for (const token of [0, 1, 3, 4]) lines.join(1, token, keys[token]);
		expect(lines.first(1, 0)).toBe({ [FIFO]: 0, [LIFO]: 4, [BY_PRIORITY]: 1 }[after]);
		// For the next run they are as they were.
		lines.clear();
		expect(lines.formOf(1)).toBe(before);
	}
);

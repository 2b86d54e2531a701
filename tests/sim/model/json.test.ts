import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonProblem } from '../../../sim/model/json.ts';

test.each([
	['{"a":1,}', 1, 8],
	['{\n\t"a" 1\n}', 2, 6],
	['[1,\n2', 2, 2],
	['{"a":tru}', 1, 6],
	['"a\nb"', 1, 1],
	['"\\x"', 1, 1],
	['01', 1, 2],
	['{a:1}', 1, 2],
	['[1 2]', 1, 4],
	['', 1, 1],
	['{} {}', 1, 4]
])('%j breaks off at line %i, column %i', (text, line, column) => {
	expect(findJsonProblem(text, 20)).toMatchObject({ code: 'bad-json', line, column });
});

test('a field that is there twice, with its place', () => {
	expect(findJsonProblem('{"a":[{"b":1,\n"b":2}]}', 20)).toMatchObject({
		code: 'duplicate-field',
		line: 2,
		column: 1,
		path: ['a', 0, 'b']
	});
});

test('twenty levels are read, one more is not', () => {
	expect(findJsonProblem('['.repeat(20) + ']'.repeat(20), 20)).toBeNull();
	expect(findJsonProblem('['.repeat(21) + ']'.repeat(21), 20)).toMatchObject({ code: 'too-deep' });
});

test('it finds a problem exactly where JSON.parse does', () => {
	const broken = fc
		.tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.string({ maxLength: 2 }), fc.nat({ max: 2 }))
		.map(([text, at, insert, drop]) => {
			const start = at % (text.length + 1);
			return text.slice(0, start) + insert + text.slice(start + drop);
		});
	fc.assert(
		fc.property(broken, (text) => {
			const problem = findJsonProblem(text, 1000);
			let isJson = true;
			try {
				JSON.parse(text);
			} catch {
				isJson = false;
			}
			expect(problem === null || problem.code === 'duplicate-field').toBe(isJson);
		}),
		{ numRuns: 2000, seed: 1 }
	);
});

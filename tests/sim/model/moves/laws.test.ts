// Laws of the moves, on random valid streams.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../../../sim/model/check.ts';
import { applyMoves } from '../../../../sim/model/moves/apply.ts';
import { findReached } from '../../../../sim/model/moves/routes.ts';
import { findPlaces, flatten, isBlock } from '../../../../sim/model/moves/tree.ts';
import { documentSchema, type Move, type StreamDocument } from '../../../../sim/model/schema.ts';
import { streams } from '../../../property/streams.ts';

const luck = fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 });

/** One of the moves, of steps that may or may not suit it. */
function chooseMove(document: StreamDocument, [which, a, b, n, ...more]: number[]): Move {
	const nodes = flatten(document.steps);
	const pick = (i: number) => nodes[i % nodes.length];
	const id = pick(a).id;
	const places = findPlaces(document.steps);
	const { list, index } = places.get(id)!;
	const neighbors = list.slice(index, index + 2 + (n % 2)).map((node) => node.id);
	const side = more[0] % 2 ? { before: pick(b).id } : { after: pick(b).id };
	const [pool] = Object.keys(document.people!);
	const [kind] = Object.keys(document.work);
	const moves: Move[] = [
		{ parallel: neighbors },
		{ parallel: [...neighbors].reverse(), as: { id: 'beside', join: 'any' } },
		{ merge: neighbors },
		{ merge: neighbors, as: { id: 'one', by: pool, time: '1h', next: [], again: 1 } },
		{ remove: id },
		{ remove: id, despite: true },
		{ move: id, ...side },
		{ add: { id: 'new', time: '1h' }, ...side },
		{ change: id, to: { name: 'New', keep: 'so', next: null } },
		{
			change: id,
			to: isBlock(pick(a)) ? { join: null, wip: null } : { by: null, pickup: null, time: '1min' }
		},
		{ capacity: pool, to: 1 + (n % 5) },
		{ people: `pool${n % 4}`, to: { capacity: 2, calendar: null } },
		{ work: kind, to: { priority: n } },
		{ calendar: 'day', to: { week: ['Mon 10:00-12:00'] } },
		{ flaw: `flaw${n % 3}`, to: { perItem: 0.5 } },
		{ drop: `duty${n % 3}` },
		{ batch: id, to: n % 2 ? { size: 2 } : null },
		{ wip: n % 2 ? 3 : null }
	];
	return moves[which % moves.length];
}

/** Ids that something names and nothing has. */
function findDangling(document: StreamDocument): string[] {
	const nodes = flatten(document.steps);
	const known = new Set(['end', 'out', 'reject', ...nodes.map((node) => node.id)]);
	const named = nodes.flatMap((node) => [
		...(node.next ?? []).map((arrow) => arrow.to),
		...((isBlock(node) ? node.rejectTo : node.sendsBack)?.split(' ') ?? [])
	]);
	return [...named, ...Object.keys(document.begin ?? {})].filter((id) => !known.has(id));
}

test('whatever fits gives a document that the schema takes, names nothing that is gone, and leaves the old one alone', () => {
	let fitted = 0;
	fc.assert(
		fc.property(streams, fc.array(luck, { minLength: 1, maxLength: 4 }), (document, chances) => {
			const before = JSON.stringify(document);
			let current = document;
			for (const chance of chances) {
				const move = chooseMove(current, chance);
				const result = applyMoves(current, [move]);
				expect(JSON.stringify(document)).toBe(before);
				if (!result.ok) {
					for (const issue of result.issues)
						expect([issue.code, issue.message, issue.hint, issue.path]).not.toContain('');
					continue;
				}
				fitted++;
				current = result.value.document;
				expect(documentSchema.safeParse(current).error, JSON.stringify(move)).toBeUndefined();
				expect(findDangling(current), JSON.stringify(move)).toEqual([]);
				const ids = flatten(current.steps).map((node) => node.id);
				expect(new Set(ids).size).toBe(ids.length);
			}
		}),
		{ numRuns: 500, seed: 2 }
	);
	expect(fitted, 'most moves fit, or this would show little').toBeGreaterThan(500);
});

test('what check has nothing against still passes when steps run side by side or are removed', () => {
	let passed = 0;
	fc.assert(
		fc.property(streams, luck, (document, [which, ...rest]) => {
			const move = chooseMove(document, [[0, 4][which % 2], ...rest]);
			fc.pre(check(document).every((issue) => issue.severity === 'warning'));
			const result = applyMoves(document, [move]);
			fc.pre(result.ok);
			passed++;
			const codes = check(result.value.document).filter((issue) => issue.severity === 'error');
			// A loop may lose its way out, or the time that passed in it; a block that lost its rejects keeps its `rejectTo`.
			const surprising = codes.filter(({ code }) =>
				/unknown|duplicate|share|reject-outside/.test(code)
			);
			expect(surprising, JSON.stringify(move)).toEqual([]);
		}),
		{ numRuns: 150, seed: 3 }
	);
	expect(passed).toBeGreaterThan(50);
});

test('remove undoes add', () => {
	fc.assert(
		fc.property(streams, luck, (document, [, a, b, , side]) => {
			const nodes = flatten(document.steps);
			const neighbor = nodes[(a + b) % nodes.length].id;
			const moves: Move[] = [
				{
					add: { id: 'new', time: '1h' },
					...(side % 2 ? { before: neighbor } : { after: neighbor })
				},
				{ remove: 'new' }
			];
			const result = applyMoves(document, moves);
			expect(result.ok && result.value).toEqual({ document, removed: ['new'] });
		}),
		{ numRuns: 200, seed: 4 }
	);
});

test('moving back undoes a move', () => {
	fc.assert(
		fc.property(streams, luck, (document, [, a, b, , side]) => {
			const nodes = flatten(document.steps);
			const node = nodes[a % nodes.length];
			const { list, index } = findPlaces(document.steps).get(node.id)!;
			fc.pre(list.length > 1);
			const back = index > 0 ? { after: list[index - 1].id } : { before: list[1].id };
			const neighbor = nodes[b % nodes.length].id;
			const there = side % 2 ? { before: neighbor } : { after: neighbor };
			fc.pre(applyMoves(document, [{ move: node.id, ...there }]).ok);
			const result = applyMoves(document, [
				{ move: node.id, ...there },
				{ move: node.id, ...back }
			]);
			expect(result.ok && result.value.document).toEqual(document);
		}),
		{ numRuns: 200, seed: 5 }
	);
});

test('side by side: the same steps, each in a lane of its own, nothing else moved; nobody is cut off', () => {
	fc.assert(
		fc.property(streams, luck, (document, chance) => {
			const move = chooseMove(document, [0, ...chance.slice(1)]);
			fc.pre('parallel' in move && move.parallel.length > 1);
			const result = applyMoves(document, [move]);
			fc.pre(result.ok);
			const { steps } = result.value.document;
			const id = move.parallel.join('-');
			const block = findPlaces(steps).get(id)!;
			expect(
				isBlock(block.node) && block.node.parallel.map((lane) => lane.map((node) => node.id))
			).toEqual(move.parallel.map((each) => [each]));
			const ids = flatten(steps).map((node) => node.id);
			expect(ids.filter((each) => each !== id).sort()).toEqual(
				flatten(document.steps)
					.map((node) => node.id)
					.sort()
			);
			expect(block.index).toBe(findPlaces(document.steps).get(move.parallel[0])!.index);
		}),
		{ numRuns: 300, seed: 6 }
	);
});

test('removing: whoever is left was reached before, or nobody came to it before either', () => {
	fc.assert(
		fc.property(streams, luck, (document, chance) => {
			const result = applyMoves(document, [chooseMove(document, [4, ...chance.slice(1)])]);
			fc.pre(result.ok);
			const after = result.value.document;
			const [then, now] = [findReached(document), findReached(after)];
			for (const { id } of flatten(after.steps))
				expect(now.has(id) || !then.has(id), id).toBe(true);
		}),
		{ numRuns: 300, seed: 7 }
	);
});

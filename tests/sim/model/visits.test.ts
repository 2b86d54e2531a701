// Expected visits beside what can be worked out by hand.
import { expect, test } from 'vitest';
import { createStream } from '../../../sim/model/check/stream.ts';
import { findVisits } from '../../../sim/model/check/visits.ts';
import { check } from '../../../sim/model/check.ts';
import type { NodeDocument, StreamDocument } from '../../../sim/model/schema.ts';

function streamOf(steps: NodeDocument[], more: Partial<StreamDocument> = {}): StreamDocument {
	return {
		streamwise: 1,
		name: 'Routes',
		unit: 'h',
		work: { item: { arrives: { perWeek: 10 } } },
		steps,
		run: { horizon: '1wk' },
		...more
	};
}

function visitsOf(steps: NodeDocument[], caught: Record<string, number> = {}) {
	const stream = createStream(streamOf(steps));
	const sent = new Map(Object.entries(caught).map(([id, p]) => [stream.byId.get(id)!, p]));
	const visits = findVisits(stream, 'item', sent, { left: 1e6 })!;
	return Object.fromEntries([...visits].map(([entry, n]) => [entry.node.id, Number(n.toFixed(6))]));
}

test('half of it comes back: two visits each', () => {
	expect(visitsOf([{ id: 'a' }, { id: 'b', next: [{ to: 'a', share: 0.5 }] }])).toEqual({
		a: 2,
		b: 2
	});
});

test('a loop that lets one in ten thousand go: 10,000 visits, exactly; so do many loops in each other', () => {
	const seldom = [{ id: 'a' }, { id: 'b', next: [{ to: 'a', share: 0.9999 }] }];
	expect(visitsOf(seldom)).toEqual({ a: 10_000, b: 10_000 });
	// From each of fifty steps half go back to the first: 2^51 − 2 visits to it, half as many to the next, …
	const steps = Array.from({ length: 50 }, (_, i) => ({
		id: `s${i}`,
		next: [{ to: 's0', share: 0.5 }]
	}));
	const visits = visitsOf(steps);
	for (let i = 0; i < 50; i++) expect(visits[`s${i}`] / 2 ** (50 - i)).toBeCloseTo(1, 9);
});

test('a decision in three ways', () => {
	const next = [{ to: 'b', share: 0.3 }, { to: 'out', share: 0.2 }, { to: 'c' }];
	expect(visitsOf([{ id: 'a', next }, { id: 'b', next: [{ to: 'end' }] }, { id: 'c' }])).toEqual({
		a: 1,
		b: 0.3,
		c: 0.5
	});
});

test('back at most twice: 1 + p + p²', () => {
	const next = [{ to: 'a', share: 0.5, atMost: 2 }];
	expect(visitsOf([{ id: 'a', next }])).toEqual({ a: 1.75 });
	expect(visitsOf([{ id: 'a', next: [{ to: 'a', share: 1, atMost: 3 }] }])).toEqual({ a: 4 });
	expect(visitsOf([{ id: 'a', next: [{ to: 'a', atMost: 3 }] }])).toEqual({ a: 4 });
	const once = [{ id: 'a', next: [{ to: 'reject', share: 1, atMost: 1 }] }];
	expect(visitsOf([{ id: 'b', rejectTo: 'b', parallel: [once, [{ id: 'c' }]] }]).c).toBe(2);
});

test('a block that is rejected by either of two lanes runs 1 ÷ (1 − p) times, all its lanes', () => {
	const lane = (id: string): NodeDocument[] => [{ id, next: [{ to: 'reject', share: 0.5 }] }];
	const block: NodeDocument = { id: 'gates', rejectTo: 'gates', parallel: [lane('a'), lane('b')] };
	expect(visitsOf([block])).toEqual({ gates: 4, a: 4, b: 4 });
	// Only those that had rejected: 2 for each lane, 8/3 for the longer of the two.
	const again = visitsOf([{ ...block, rerun: 'rejected' } as NodeDocument]);
	expect(again.a).toBeCloseTo(2, 4);
	expect(again.gates).toBeCloseTo(8 / 3, 4);
});

test('out of a lane, and two of three', () => {
	const third = { id: 'c', next: [{ to: 'reject', share: 1 }] };
	const block = {
		id: 'both',
		join: 2,
		parallel: [[{ id: 'a' }], [{ id: 'b' }], [third]],
		rejectTo: 'z'
	};
	expect(visitsOf([block, { id: 'y', next: [{ to: 'end' }] }, { id: 'z' }])).toMatchObject({
		y: 1,
		z: 0
	});
	const leaves = { id: 'a', next: [{ to: 'out', share: 0.25 }] };
	expect(visitsOf([{ id: 'p', parallel: [[leaves], [{ id: 'b' }]] }, { id: 'y' }]).y).toBe(0.75);
});

test('what is caught goes back', () => {
	expect(visitsOf([{ id: 'a' }, { id: 'b', sendsBack: 'a' }], { b: 0.2 })).toEqual({
		a: 1.25,
		b: 1.25
	});
});

function warnings(document: StreamDocument): string[] {
	return check(document).map(({ message }) => message);
}

test('demand over capacity, in hours', () => {
	const office = { calendars: { office: { week: ['Mon-Fri 09:00-17:00'] } } };
	const steps = [{ id: 'review', name: 'Review', by: 'team', time: '1h' }];
	const stream = (people: object, work: number, more = steps) =>
		streamOf(more, {
			...office,
			people: { team: { calendar: 'office', ...people } },
			work: { item: { arrives: { perWeek: work } } }
		});
	expect(warnings(stream({}, 40))).toEqual([]);
	expect(warnings(stream({}, 46))).toEqual([
		'Review gets 46 h of work a week and has 40 h of people (team).'
	]);
	expect(warnings(stream({ capacity: 2 }, 46))).toEqual([]);
	expect(warnings(stream({ focus: 0.5 }, 21))[0]).toContain('21 h of work a week and has 20 h');
	expect(warnings(stream({ reserve: 20 }, 21))[0]).toContain('has 20 h');
	const meeting = { id: 'm', every: '1d', takes: '2h', first: '9h' };
	expect(warnings(stream({ duties: [meeting] }, 31))[0]).toContain('has 30 h');
	const batched = [{ ...steps[0], batch: { size: 2 } }];
	expect(warnings(stream({}, 46, batched))).toEqual([]);
});

test('who can be stood in for gives work away before it is too much', () => {
	const people = { a: {}, b: {} };
	const steps = [
		{ id: 's', by: 'a', time: '1h' },
		{ id: 't', by: ['a', 'b'], time: '1h' }
	];
	const at = (perWeek: number) =>
		warnings(streamOf(steps, { people, work: { item: { arrives: { perWeek } } } })).length;
	expect(at(160)).toBe(0);
	expect(at(167)).toBe(0);
	expect(at(170)).toBeGreaterThan(0);
});

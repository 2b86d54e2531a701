// How often an item comes to each step and block, expected.
import { type Budget, countVisits } from './elimination.ts';
import { isEntry, lanesToWaitFor, resolve, type Way, waysOf } from './routing.ts';
import type { Entry, Stream } from './stream.ts';

/** Shares that add up to 1 may miss it by so much. */
const ROUNDING = 1e-9;

/**
 * Expected visits of one item of this kind to every step and block. `caught`: the share of visits to a step after
 * which something is sent back. Lanes count as independent, and what is called off as done in part.
 * Null where the budget is spent.
 */
export function findVisits(
	stream: Stream,
	kind: string,
	caught: Map<Entry, number>,
	budget: Budget
): Map<Entry, number> | null {
	const ways = new Map<Entry, Way[]>();
	const runs = new Map<Entry, number[]>();
	const perList = new Map<Entry[], number[]>();
	// Innermost first.
	for (const entry of [...stream.entries].reverse()) {
		const own = waysOf(stream, entry, kind);
		ways.set(
			entry,
			entry.node.parallel === undefined ? sendBack(entry, own) : leaveBlock(entry, own)
		);
	}
	perList.set(stream.list, solve(stream.list));
	const visits = new Map<Entry, number>();
	spread(stream.list, 1);
	return budget.left > 0 ? visits : null;

	/** Visits to each of a list for one item that comes to its first. */
	function solve(list: Entry[]): number[] {
		const leads = list.map((entry) => {
			const to = new Map<number, number>();
			let rest = 1;
			for (const { to: target, share } of ways.get(entry)!) {
				if (share === 0 || !isEntry(target)) continue;
				to.set(target.index, (to.get(target.index) ?? 0) + share);
				rest -= share;
			}
			// What goes to no step of the list leaves it; a rest that is only rounding is none.
			const away = awayOf(ways.get(entry)!);
			return { to, away: away > 0 || rest < ROUNDING ? away : rest };
		});
		return countVisits(leads, budget) ?? list.map(() => 0);
	}

	function sendBack(entry: Entry, own: Way[]): Way[] {
		const { node } = entry;
		const back = caught.get(entry) ?? 0;
		const to =
			node.parallel === undefined && node.sendsBack !== undefined
				? resolve(stream, entry, node.sendsBack)
				: null;
		if (!to || back === 0) return own;
		return [...own.map((way) => ({ ...way, share: way.share * (1 - back) })), { to, share: back }];
	}

	function leaveBlock(entry: Entry, own: Way[]): Way[] {
		const { node, lanes } = entry;
		if (node.parallel === undefined) return own;
		const exits = lanes.map((lane) => exitsOf(lane));
		const ends = exits.map((lane) => lane.end);
		const rejects = exits.flatMap((lane) => lane.rejects);
		const rejected = rejects.reduce((sum, way) => sum + way.share, 0);
		const out = 1 - exits.reduce((all, lane) => all * (1 - lane.out), 1);
		let left = 0;
		if (rejected > 0 && node.rerun === 'rejected') {
			// Each lane goes on until it is not rejected, and the block as long as the last of them.
			const own = exits.map((lane) => Math.min(lane.rejected, 0.99));
			const rounds = roundsOf(own);
			left = (1 - out) * (1 - 1 / rounds);
			runs.set(
				entry,
				own.map((p) => Math.min(1, p / (1 - p) / Math.max(rounds - 1, 1e-12)))
			);
		} else if (rejected > 0)
			left = Math.max(0, 1 - out - (1 - out) * atLeast(lanesToWaitFor(node), ends));
		const scale = 1 - out - left;
		return [
			...own.map((way) => ({ ...way, share: way.share * scale })),
			{ to: 'out', share: out },
			...rejects.flatMap(({ to, share }) => {
				const id = to === 'reject' ? node.rejectTo : (to as { reject: string }).reject;
				const target = id === undefined ? null : resolve(stream, entry, id);
				return target ? [{ to: target, share: (left * share) / rejected }] : [];
			})
		];
	}

	/** How one item leaves a lane. */
	function exitsOf(lane: Entry[]): { end: number; out: number; rejected: number; rejects: Way[] } {
		const expected = solve(lane);
		perList.set(lane, expected);
		let end = lane.length ? 0 : 1;
		let out = 0;
		let rejected = 0;
		const rejects: Way[] = [];
		lane.forEach((entry, i) => {
			for (const { to, share } of ways.get(entry)!) {
				const part = Math.min(1, expected[i] * share);
				if (part === 0 || isEntry(to)) continue;
				if (to === 'end') end += part;
				else if (to === 'out') out += part;
				else {
					rejected += part;
					rejects.push({ to, share: part });
				}
			}
		});
		return {
			end: Math.min(1, end),
			out: Math.min(1, out),
			rejected: Math.min(1, rejected),
			rejects
		};
	}

	/** Each visit of a block is one of all its lanes; once it was rejected, perhaps not of all. */
	function spread(list: Entry[], times: number): void {
		perList.get(list)!.forEach((expected, i) => {
			const entry = list[i];
			const all = expected * times;
			visits.set(entry, all);
			const first = Math.min(all, times);
			entry.lanes.forEach((lane, l) =>
				spread(lane, first + (all - first) * (runs.get(entry)?.[l] ?? 1))
			);
		});
	}
}

/** The share that leaves the list by an arrow. */
function awayOf(ways: Way[]): number {
	return ways.reduce((sum, { to, share }) => (isEntry(to) ? sum : sum + share), 0);
}

/** The expected number of rounds until each has succeeded that fails with these probabilities, each at most 0.99. */
function roundsOf(failures: number[]): number {
	let rounds = 0;
	let powers = failures.map(() => 1);
	for (let open = 1; open > 1e-6; powers = powers.map((power, i) => power * failures[i])) {
		open = 1 - powers.reduce((all, power) => all * (1 - power), 1);
		rounds += open;
	}
	return rounds;
}

/** The probability that at least n of independent events come true. */
function atLeast(n: number, probabilities: number[]): number {
	// exactly[k]: k of those seen so far; n stands for n or more.
	const exactly = [1, ...new Array<number>(n).fill(0)];
	for (const p of probabilities) {
		exactly[n] += n > 0 ? exactly[n - 1] * p : 0;
		for (let k = n - 1; k >= 0; k--)
			exactly[k] = exactly[k] * (1 - p) + (k > 0 ? exactly[k - 1] * p : 0);
	}
	return exactly[n];
}

// Can every step be reached, does every loop let go, does time pass in it? Asked for each kind of work.
import type { StepDocument } from '../schema.ts';
import {
	isEntry,
	kindGroups,
	lanesToWaitFor,
	resolve,
	type Target,
	type Way,
	waysOf
} from './routing.ts';
import { type Entry, nameOf, own, type Stream } from './stream.ts';

/** Half a millisecond: below it a time is rounded to none. */
const NO_TIME = 0.5;

export function checkFlow(stream: Stream): void {
	if (stream.kinds.length === 0) return;
	const reached = new Set<Entry>();
	for (const kinds of kindGroups(stream)) {
		const flow = new Flow(stream, kinds);
		flow.reach(reached);
		flow.check();
	}
	for (const entry of stream.entries) {
		const isNews = entry.around === null || reached.has(entry.around);
		if (!reached.has(entry) && isNews)
			stream.error(
				'unreachable',
				entry.path,
				`Nothing ever comes to ${nameOf(entry)}.`,
				'Lead an arrow to it, leave a share for it in the step before, or take it away.'
			);
	}
	checkMending(stream);
}

/** The ways of one group of kinds through the whole tree. */
class Flow {
	private readonly stream: Stream;
	private readonly kinds: string[];
	private readonly ways = new Map<Entry, Way[]>();
	/** Where something is amiss already: what depends on it is not judged. */
	private readonly doubtful = new Set<Entry>();
	private readonly instant = new Map<Entry, boolean>();

	constructor(stream: Stream, kinds: string[]) {
		this.stream = stream;
		this.kinds = kinds;
		// Innermost first, so that the ways of a block are known to the list around it.
		for (const entry of [...stream.entries].reverse()) this.ways.set(entry, this.findWays(entry));
	}

	/** Adds every step and block that this kind can come to. */
	reach(reached: Set<Entry>): void {
		const mine = new Set<Entry>(this.stream.list.slice(0, 1));
		for (const id of Object.keys(this.stream.document.begin ?? {})) {
			const entry = this.stream.byId.get(id);
			if (entry) mine.add(entry);
		}
		for (const entry of mine) {
			for (const lane of entry.lanes) if (lane.length) mine.add(lane[0]);
			for (const { to } of this.ways.get(entry)!) if (isEntry(to)) mine.add(to);
			if (entry.around) mine.add(entry.around);
			reached.add(entry);
		}
	}

	check(): void {
		this.checkList(this.stream.list);
		for (const block of this.stream.blocks) block.lanes.forEach((lane) => this.checkList(lane));
	}

	private checkList(list: Entry[]): void {
		const inside = this.trapped(list);
		if (inside.length)
			this.stream.error(
				'endless-loop',
				inside[0].path,
				`${chain(inside)}: nothing leads out${this.forKinds()}.`,
				'Let a share of what leaves one of them go on.'
			);
		const loop = this.timeless(list);
		if (loop.length)
			this.stream.error(
				'timeless-loop',
				loop[0].path,
				`${chain([...loop, loop[0]])}: no time passes on the way round${this.forKinds()}.`,
				'Give one of them a time, or a wait.'
			);
	}

	/** What of a list can be come to and not left. */
	private trapped(list: Entry[]): Entry[] {
		const leaves = new Set<Entry>();
		const before = new Map<Entry, Entry[]>();
		for (const entry of list)
			for (const { to, share } of this.ways.get(entry)!) {
				if (share <= 0) continue;
				if (!isEntry(to)) leaves.add(entry);
				else before.set(to, [...(before.get(to) ?? []), entry]);
			}
		for (const entry of list) if (this.doubtful.has(entry)) leaves.add(entry);
		const open = [...leaves];
		while (open.length)
			for (const entry of before.get(open.pop()!) ?? [])
				if (!leaves.has(entry)) {
					leaves.add(entry);
					open.push(entry);
				}
		const come = this.reachedIn(list);
		return list.filter((entry) => come.has(entry) && !leaves.has(entry));
	}

	/** What of a list comes to pass, from its first on. */
	private reachedIn(list: Entry[]): Set<Entry> {
		const come = new Set<Entry>(list.slice(0, 1));
		for (const entry of come)
			for (const { to, share } of this.ways.get(entry)!) if (share > 0 && isEntry(to)) come.add(to);
		return come;
	}

	/** A loop of a list in which no time passes; empty where there is none. */
	private timeless(list: Entry[]): Entry[] {
		const done = new Set<Entry>();
		for (const start of list) {
			const trail: { entry: Entry; ways: Entry[] }[] = [];
			const onTrail = new Set<Entry>();
			const enter = (entry: Entry) => {
				done.add(entry);
				onTrail.add(entry);
				trail.push({ entry, ways: this.instantWays(entry) });
			};
			if (!done.has(start) && this.takesNoTime(start)) enter(start);
			while (trail.length) {
				const { entry, ways } = trail[trail.length - 1];
				const next = ways.pop();
				if (!next) {
					onTrail.delete(entry);
					trail.pop();
				} else if (onTrail.has(next)) {
					const from = trail.findIndex((each) => each.entry === next);
					return trail.slice(from).map((each) => each.entry);
				} else if (!done.has(next)) enter(next);
			}
		}
		return [];
	}

	private instantWays(entry: Entry): Entry[] {
		return this.ways
			.get(entry)!
			.flatMap(({ to, share }) => (share > 0 && isEntry(to) && this.takesNoTime(to) ? [to] : []));
	}

	private takesNoTime(entry: Entry): boolean {
		const known = this.instant.get(entry);
		if (known !== undefined) return known;
		const found = this.isInstant(entry);
		this.instant.set(entry, found);
		return found;
	}

	private isInstant(entry: Entry): boolean {
		const { node, lanes } = entry;
		if (node.parallel !== undefined)
			return lanes.every((lane) => lane.every((inner) => this.takesNoTime(inner)));
		// What gathers without a size waits for a moment to come.
		if (node.batch && node.batch.size === undefined) return false;
		const times = [node.again === 0 ? 0 : (node.wait ?? node.time), node.handoff, node.pickup];
		return times.every(
			(time) => time === undefined || this.stream.mean(time, this.kinds[0]) < NO_TIME
		);
	}

	private findWays(entry: Entry): Way[] {
		const kind = this.kinds[0];
		const ways = waysOf(this.stream, entry, kind);
		if ((entry.node.next ?? []).some(({ to }) => resolve(this.stream, entry, to) === null))
			this.doubtful.add(entry);
		return entry.node.parallel === undefined
			? [...ways, ...this.sideWays(entry, entry.node)]
			: this.waysOfBlock(entry, ways);
	}

	/** Flaws that are sent back, and giving up. */
	private sideWays(entry: Entry, step: StepDocument): Way[] {
		const ways: Way[] = [];
		if (step.sendsBack !== undefined) {
			const to = resolve(this.stream, entry, step.sendsBack);
			const catches = Object.values(step.catches ?? {}).some((p) => p > 0);
			if (to) ways.push({ to, share: catches ? 1 : 0 });
		}
		if (step.queue?.patience !== undefined || step.queue?.full === 'turn-away')
			ways.push({ to: 'out', share: 1 });
		return ways;
	}

	/** Done, a block goes its own ways, if enough lanes can end; rejected, where it says, or where a lane leads. */
	private waysOfBlock(entry: Entry, own: Way[]): Way[] {
		const { node, lanes } = entry;
		if (node.parallel === undefined) return own;
		const exits: Target[][] = lanes.map((lane) =>
			lane.length ? this.exitsOf(lane) : ['end' as const]
		);
		const ending = exits.filter((targets) => targets.includes('end')).length;
		const needed = Math.min(lanes.length, lanesToWaitFor(node));
		const ways = own.map((way) => (ending >= needed ? way : { ...way, share: 0 }));
		if (
			lanes.some(
				(lane) => this.trapped(lane).length > 0 || lane.some((inner) => this.doubtful.has(inner))
			)
		)
			this.doubtful.add(entry);
		for (const to of exits.flat()) {
			const target =
				to === 'reject'
					? node.rejectTo === undefined
						? null
						: resolve(this.stream, entry, node.rejectTo)
					: typeof to === 'object' && 'reject' in to
						? resolve(this.stream, entry, to.reject)
						: to === 'out'
							? to
							: undefined;
			if (target) ways.push({ to: target, share: 1 });
			else if (target === null) this.doubtful.add(entry);
		}
		return ways;
	}

	/** How a lane can be left. */
	private exitsOf(lane: Entry[]): Target[] {
		const exits = new Map<string, Target>();
		for (const entry of this.reachedIn(lane))
			for (const { to, share } of this.ways.get(entry)!)
				if (share > 0 && !isEntry(to))
					exits.set(typeof to === 'string' ? to : `to ${to.reject}`, to);
		return [...exits.values()];
	}

	private forKinds(): string {
		const { kinds, document } = this.stream;
		if (this.kinds.length === kinds.length) return '';
		const names = this.kinds.slice(0, 3).map((id) => document.work[id].name ?? id);
		return ` for ${names.join(', ')}${this.kinds.length > 3 ? ', …' : ''}`;
	}
}

function chain(entries: Entry[]): string {
	const names = entries.slice(0, 6).map(nameOf);
	return `${names.join(' → ')}${entries.length > 6 ? ' → …' : ''}`;
}

/** A flaw that is surely added again where it is mended, and surely found again, goes round for ever. */
function checkMending(stream: Stream): void {
	for (const entry of stream.steps) {
		const { node, path } = entry;
		const mender = node.sendsBack === undefined ? undefined : stream.byId.get(node.sendsBack);
		if (!mender || mender === entry || mender.node.parallel !== undefined) continue;
		for (const [flaw, p] of Object.entries(node.catches ?? {}))
			if (p === 1 && own(mender.node.adds, flaw) === 1)
				stream.error(
					'endless-loop',
					`${path}.catches.${flaw}`,
					`${nameOf(entry)} always finds \`${flaw}\`, and ${nameOf(mender)}, which mends it, always adds it again.`,
					'Lower one of the two below 1.'
				);
	}
}

import { ANY, NOBODY } from '../compile/program.ts';
import { awaited } from './place.ts';
import type { State } from './state.ts';
import { IS_BLOCKED } from './tokens.ts';

interface Blocked {
	from: number;
	to: number;
	pools: number[];
}

/**
 * Rings of full steps that stand still: all people who could free a place are held by items that wait for a place
 * which only people held in the same way could free. By fixpoint: what can still move, then what is left.
 */
export function findRings(s: State): number[][] {
	const blocked = findBlocked(s);
	if (blocked.length === 0) return [];
	const { program } = s;
	const isPoolLive = Array.from(s.free, (free, pool) => free > 0 || s.busy[pool] > 0);
	const isStepLive = (step: number): boolean => {
		if (program.mode[step] === NOBODY) return true;
		const team = program.teamPool.subarray(program.teamStart[step], program.teamStart[step + 1]);
		return program.mode[step] === ANY
			? team.some((pool) => isPoolLive[pool])
			: team.every((pool) => isPoolLive[pool]);
	};
	for (let hasChanged = true; hasChanged;) {
		hasChanged = false;
		for (const { to, pools } of blocked)
			if (isStepLive(to))
				for (const pool of pools) if (!isPoolLive[pool]) hasChanged = isPoolLive[pool] = true;
	}
	const stuck = blocked.filter(({ to, pools }) => pools.length > 0 && !isStepLive(to));
	return ringsOf(stuck);
}

function findBlocked(s: State): Blocked[] {
	const { tokens, program } = s;
	const found: Blocked[] = [];
	for (let token = 0; token < tokens.used; token++) {
		if (tokens.phase[token] !== IS_BLOCKED) continue;
		const from = tokens.at[token];
		const hold = tokens.hold[token];
		if (from < 0 || from >= program.steps) continue;
		found.push({ from, to: awaited(s, token), pools: hold >= 0 ? s.holds.poolsOf(hold) : [] });
	}
	return found;
}

/** The rings among arrows from → to: each step that leads back to itself, with those on the way. */
function ringsOf(arrows: Blocked[]): number[][] {
	const reach = (start: number): Set<number> => {
		const seen = new Set<number>();
		const open = [start];
		for (let step = open.pop(); step !== undefined; step = open.pop())
			for (const { from, to } of arrows)
				if (from === step && !seen.has(to)) {
					seen.add(to);
					open.push(to);
				}
		return seen;
	};
	const steps = [...new Set(arrows.map(({ from }) => from))].sort((a, b) => a - b);
	const reached = new Map(steps.map((step) => [step, reach(step)]));
	const rings: number[][] = [];
	for (const step of steps) {
		if (!reached.get(step)!.has(step) || rings.some((ring) => ring.includes(step))) continue;
		rings.push(
			steps.filter((other) => reached.get(step)!.has(other) && reached.get(other)!.has(step))
		);
	}
	return rings;
}

import { NOWHERE, type Program } from '../compile/program.ts';

/** What a run of a program need not ask again and again. In a change-over, where rules change on the way, there is nothing of that kind. */
export interface Shortcuts {
	/** By node: 1 for steps that take the short way. */
	plain: Uint8Array;
	/** By step: where all go from there, or NOWHERE if that is still to be found out. */
	sureTarget: Int32Array;
	/** By pool: 1 where its people know but one step. */
	isSpecialist: Uint8Array;
	/** By block: 1 where all lanes begin at steps that take the short way, and nothing is called off. */
	hasPlainLanes: Uint8Array;
	/** Of items that are finished, more counts than how long they took and why: promises, flaws, shifts, by whose design they came. */
	hasMoreToCount: boolean;
}

export function shortcutsOf(program: Program): Shortcuts {
	const { nodes, steps, pools, poolStart, blocks, laneStart, laneFirst } = program;
	const isVaried = program.hasPatience || program.hasBatches || program.change !== null;
	const plain = isVaried ? new Uint8Array(nodes) : program.isPlain;
	return {
		plain,
		sureTarget: Int32Array.from({ length: steps }, (_, step) => sureTarget(program, step)),
		isSpecialist: Uint8Array.from({ length: pools }, (_, pool) =>
			poolStart[pool + 1] - poolStart[pool] === 1 ? 1 : 0
		),
		hasPlainLanes: Uint8Array.from({ length: blocks }, (_, block) => {
			const first = laneFirst.subarray(laneStart[block], laneStart[block + 1]);
			return !program.canCallOff && first.every((node) => plain[node] === 1) ? 1 : 0;
		}),
		hasMoreToCount:
			program.change !== null ||
			program.hasCalendars ||
			program.flaws > 0 ||
			program.due.some((due) => due < Infinity)
	};
}

function sureTarget(program: Program, step: number): number {
	const hasArrows = program.arrowStart[step] < program.arrowStart[step + 1];
	return hasArrows || program.touchesFlaws[step] === 1 ? NOWHERE : program.after[step];
}

// From one scenario to another: every figure of the summary, the difference paired by replication.
import { compareBottlenecks, findBottleneck } from './bottleneck.ts';
import { createColumn, subtract, type Column } from './estimate.ts';
import { listFigures } from './figures.ts';
import type { Measured } from './measure.ts';
import type { Bottleneck, Comparison, Estimate, Figures } from './summary.ts';

/** One scenario, prepared for being compared with any other. */
export interface Side {
	id: string;
	/** In the order of their numbers. */
	measured: Measured[];
	/** By path in the summary. */
	columns: Map<string, Column>;
	bottleneck: Bottleneck;
}

/** measured: at least one replication, in the order of their numbers. */
export function createSide(id: string, measured: Measured[]): Side {
	const columns = listFigures(measured[0].labels).map(
		({ path }, i) => [path, createColumn(measured.map(({ figures }) => figures[i]))] as const
	);
	return { id, measured, columns: new Map(columns), bottleneck: findBottleneck(measured) };
}

/** `to` − `from`. What only one of the two has (a step that was removed or added) cannot be compared: null. */
export function compare(from: Side, to: Side): Comparison {
	const paths = [...to.columns.keys()];
	for (const path of from.columns.keys()) if (!to.columns.has(path)) paths.push(path);
	const differences = paths.map((path) => {
		const [before, after] = [from.columns.get(path), to.columns.get(path)];
		return [path, before && after ? subtract(after, before) : null] as const;
	});
	return {
		...nest(differences),
		bottleneckMoved: compareBottlenecks(to.bottleneck, from.bottleneck)
	};
}

/** `waits.queue` → { waits: { queue } }. */
export function nest(entries: (readonly [path: string, Estimate])[]): Figures {
	type Tree = { [name: string]: Tree | Estimate };
	const root: Tree = {};
	for (const [path, value] of entries) {
		const names = path.split('.');
		const last = names.pop()!;
		let tree = root;
		for (const name of names) {
			if (!Object.hasOwn(tree, name)) tree[name] = {};
			tree = tree[name] as Tree;
		}
		tree[last] = value;
	}
	const { flaws = {}, work = {}, steps = {}, people = {}, ...scalars } = root;
	return { ...scalars, flaws, work, steps, people } as unknown as Figures;
}

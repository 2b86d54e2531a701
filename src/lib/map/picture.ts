// Everything that a map shows of one of two streams: places, facts, what is different, and the scale of its bars.
import type { ScenarioViews, StepDocument, StreamDocument, Summary } from '#sim';
import { FAMILIES, type Family } from '../charts/family.ts';
import { changesOf, stepsOf, type Change } from './difference.ts';
import { stepFacts, type StepFacts } from './facts.ts';
import { createGraph, type MapGraph } from './graph.ts';
import { layOut } from './layout.ts';
import type { Layout, Scene } from './scene.ts';

/** A stream under its name, its moves applied. */
export interface MapScenario {
	id: string;
	name: string;
	document: StreamDocument;
}

export interface Picture {
	current: MapScenario;
	/** Whether the second of the two is shown. */
	isSecond: boolean;
	layout: Layout;
	scene: Scene;
	graph: MapGraph;
	steps: Map<string, StepDocument>;
	/** Names of what only the first has. */
	names: Map<string, StepDocument>;
	facts: Map<string, StepFacts>;
	changes: Map<string, Change> | null;
	families: Family[];
	/** Time of an item by place and what it is; null without results. */
	ladder: ScenarioViews['ladder'] | null;
	/** Of a bar, for a unit of time: both streams have one scale. */
	pixels: number;
}

/** More steps than this are looked at through a window, and laid out as wide as it takes to have its shape. */
const MANY = 48;

/** The union of two streams (the same twice for one alone) in `width` pixels; `high` is the height of a window onto many steps. */
export function layPair(
	documents: readonly [StreamDocument, StreamDocument],
	width: number,
	high: number,
	mostLines?: number
): Layout {
	const layout = layOut(documents, width, true, mostLines);
	const count = Math.max(...layout.scenes.map(({ boxes }) => boxes.length));
	if (layout.direction === 'down' || count <= MANY) return layout;
	return layOut(
		documents,
		Math.max(width, Math.sqrt((layout.width * layout.height * width) / high)),
		true,
		mostLines
	);
}

/** Whether a layout is looked at through a window. */
export function isLarge({ direction, scenes }: Layout): boolean {
	return direction === 'across' && scenes.some(({ boxes }) => boxes.length > MANY);
}

/** least: waiting that the bars must have room for besides, so that two maps can have one scale. */
export function createPicture(
	scenarios: MapScenario[],
	shown: string,
	summary: Summary | null,
	layout: Layout,
	least = 0
): Picture {
	const first = scenarios[0];
	const second = scenarios[1] ?? first;
	const isSecond = second !== first && shown === second.id;
	const current = isSecond ? second : first;
	const steps = stepsOf(current.document);
	const facts = factsOf(current, summary);
	const longest = Math.max(longestWait([first, second], summary), least);
	return {
		current,
		isSecond,
		layout,
		scene: layout.scenes[isSecond ? 1 : 0],
		graph: createGraph(current.document),
		steps,
		names: stepsOf(first.document),
		facts,
		changes: isSecond ? changesOf([first.document, second.document], layout) : null,
		families: FAMILIES.map(({ id }) => id).filter((family) =>
			[...facts.values()].some(({ waits }) => waits.some((wait) => wait.family === family))
		),
		ladder: summary?.views?.[current.id]?.ladder ?? null,
		pixels: longest > 0 ? layout.barRoom / longest : 0
	};
}

/** The longest wait before any step of any of them, in their unit; 0 without results. */
export function longestWait(scenarios: MapScenario[], summary: Summary | null): number {
	const waits = scenarios.flatMap((each) =>
		[...factsOf(each, summary).values()].map(({ wait }) => wait)
	);
	return Math.max(0, ...waits);
}

function factsOf({ id, document }: MapScenario, summary: Summary | null): Map<string, StepFacts> {
	return new Map(
		[...stepsOf(document)].map(([stepId, step]) => [stepId, stepFacts(step, document, summary, id)])
	);
}

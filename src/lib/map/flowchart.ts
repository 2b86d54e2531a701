// The map's graph as a flowchart of names and arrows, for Mermaid.
import { MAP_LIST } from '../text/map.ts';
import { isBlock } from '../text/names.ts';
import type { StreamDocument } from '#sim';
import type { Flowchart, FlowchartArrow } from '../share/mermaid.ts';
import { createGraph, fallsThrough, type MapArrow } from './graph.ts';
import { labelShare } from './partings.ts';

/** Main way, skips, rework and ways out. Where a lane of a block begins and ends is said by the block itself. */
export function createFlowchart(document: StreamDocument, title: string): Flowchart {
	const { entries, arrows } = createGraph(document);
	const nodes = [...entries].map(([id, { node, block }]) => ({
		id,
		name: node.name ?? id,
		block,
		isBlock: isBlock(node)
	}));
	const first = document.steps[0]?.id;
	const last = document.steps.at(-1);
	const drawn = arrows.map(({ from, to, kind, share, outcome }): FlowchartArrow => ({
		from,
		to,
		leaves: kind === 'leave',
		label: sayArrow({ kind, share, outcome }),
		isRework: kind === 'back' || kind === 'flaws'
	}));
	const plain = { leaves: false, label: '', isRework: false };
	return {
		title,
		nodes,
		arrows: [
			...(first ? [{ from: null, to: first, ...plain }] : []),
			...drawn,
			...(last && fallsThrough(last) ? [{ from: last.id, to: null, ...plain }] : [])
		]
	};
}

function sayArrow({ kind, share, outcome }: Pick<MapArrow, 'kind' | 'share' | 'outcome'>): string {
	const how = kind === 'flaws' ? MAP_LIST.flaws : share === null ? '' : labelShare(share);
	return [how, outcome].filter(Boolean).join(', ');
}

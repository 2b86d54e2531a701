import type { Change, Program } from './program.ts';
import type { Labels } from './labels.ts';

/** What of two designs is one: by its id. The new design's nodes come first. */
export interface Stations extends Pick<Change, 'oldStep' | 'stepLabel' | 'blockLabel'> {
	station: Program['station'];
	/** Ids of steps and blocks: the new design's, then those that only the old one has. */
	steps: string[];
	blocks: string[];
}

export function stationsOf(one: Labels, other: Labels): Stations {
	const steps = labelsOf(one.steps, other.steps);
	const blocks = labelsOf(one.blocks, other.blocks);
	const stepCount = steps.label.length;
	return {
		station: Int32Array.of(
			...steps.station,
			...blocks.station.map((block) => stepCount + block),
			stepCount + blocks.station.length
		),
		oldStep: Int32Array.from(steps.station, (_, step) =>
			// An old one is a station of its own only where the new design has none.
			step < one.steps.length && other.steps.includes(one.steps[step])
				? one.steps.length + other.steps.indexOf(one.steps[step])
				: step
		),
		stepLabel: Int32Array.from(steps.label),
		blockLabel: Int32Array.from(blocks.label),
		steps: steps.ids,
		blocks: blocks.ids
	};
}

function labelsOf(one: string[], other: string[]) {
	const ids = idsOf(one, other);
	const index = new Map(one.map((id, i) => [id, i]));
	return {
		ids,
		label: [...one, ...other].map((id) => ids.indexOf(id)),
		station: [...one.keys(), ...other.map((id, i) => index.get(id) ?? one.length + i)]
	};
}

/** Those of the one, then those that only the other has. */
export function idsOf(one: string[], other: string[]): string[] {
	return [...new Set([...one, ...other])];
}

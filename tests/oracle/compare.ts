// Our figures beside those of theory: the tests assert them, docs/validation.md shows them.
import { studentQuantile } from '../../sim/numerics/index.ts';
import { ask, read } from './ask.ts';
import type { Case } from './cases/index.ts';

export interface Compared {
	stream: string;
	/** What the stream is. */
	title: string;
	source: string;
	figures: ComparedFigure[];
}

export interface ComparedFigure {
	name: string;
	truth: number;
	value: number;
	/** The 95% interval. */
	low: number;
	high: number;
	standardError: number;
}

/** Runs the case's stream. Throws where a figure was not observed. */
export function compare({ stream, source, figures }: Case): Compared {
	const document = read(stream);
	const { scenarios, replications } = ask(document);
	const wide = studentQuantile(0.975, replications - 1);
	return {
		stream,
		title: document.name,
		source,
		figures: figures.map(({ name, truth, read }) => {
			const ours = read(scenarios.baseline);
			if (ours?.low == null || ours.high == null) throw new Error(`${stream}: no ${name}`);
			const { value, low, high } = ours;
			return { name, truth, value, low, high, standardError: (high - low) / 2 / wide };
		})
	};
}

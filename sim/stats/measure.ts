// One replication's own figures, as flat plain data that can be sent between threads: all that summaries and views are made of.
import type { Labels, Observations } from '../kernel/observations.ts';
import { createReading, listFigures } from './figures.ts';
import { measureLevels, type Levels } from './growth.ts';
import { measureViews, type MeasuredViews } from './measuredViews.ts';
import type { Filling } from './warmup.ts';

export interface Measured {
	labels: Labels;
	replication: number;
	/** In the order of `listFigures(labels)`. NaN: nothing observed; Infinity: left open by censoring. */
	figures: Float64Array;
	/** The cohort: arrived, finished, left, turned away, gave up, inside. */
	items: Float64Array;
	/** By outcome. */
	outcomes: Float64Array;
	/** By kind: still inside at the end. */
	censored: Float64Array;
	/** By pool, then nobody: the share of the window for which it held everything up. */
	holding: Float64Array;
	levels: Levels;
	/** Of steps that stood still for each other. */
	rings: number[][];
	/** Null unless asked for. */
	filling: Filling | null;
	views: MeasuredViews | null;
}

export interface MeasureOptions {
	/** Milliseconds in the document's unit. */
	unit: number;
	/** What repeats does so by the week: calendars, profiles. */
	isWeekly: boolean;
	/** Also what the warm-up is detected from. */
	filling: boolean;
	/** Also what the charts draw; needs observations with a ladder. */
	views: boolean;
}

/** Nothing in the result is shared with the observations, so that its arrays can be moved to another thread. */
export function measure(observations: Observations, options: MeasureOptions): Measured {
	const { labels, replication, samples } = observations;
	const { arrived, finished, left, turnedAway, gaveUp, inside } = observations;
	const reading = createReading(observations, options.unit);
	const censored = new Float64Array(labels.kinds.length);
	for (const kind of observations.ageKinds) censored[kind]++;
	return {
		labels,
		replication,
		figures: Float64Array.from(listFigures(labels), (figure) => figure.read(reading)),
		items: Float64Array.of(arrived, finished, left, turnedAway, gaveUp, inside),
		outcomes: observations.outcomes.slice(),
		censored,
		holding: Float64Array.from(
			[...observations.bottleneck, observations.nobody],
			(time) => time / reading.window
		),
		levels: measureLevels(observations, options.isWeekly),
		rings: observations.rings.map((ring) => ring.slice()),
		filling: options.filling
			? {
					at: samples.at.slice(),
					wipArea: samples.wipArea.slice(),
					backlog: samples.backlog.slice(),
					inside: samples.inside.slice()
				}
			: null,
		views: options.views ? measureViews(reading) : null
	};
}

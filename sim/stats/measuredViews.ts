// What the charts draw, of one replication. Times in the document's unit.
import { WEEK } from '../units.ts';
import type { Reading } from './figures.ts';
import { measureAlso } from './also.ts';
import { measureChangeOver, type MeasuredChangeOver } from './changeOver.ts';
import { measureFlow, type MeasuredFlow } from './flow.ts';

export const DOTS = 50;
/** Order statistics kept of each replication. */
const KEPT = 200;

/** One replication's part of the views. */
export interface MeasuredViews {
	/** The (i + ½)/50-th quantiles of lead time; Infinity where open, NaN of nothing. */
	dots: Float64Array;
	/** Lead times ascending, at most 200 evenly chosen ones, which stand for so many finished items; and how many are still inside. */
	leads: Float64Array;
	finished: number;
	inside: number;
	/** Items by whole week of the window. */
	arrivedByWeek: Float64Array;
	finishedByWeek: Float64Array;
	/** rows × CHARGES, per finished item: steps, doors of blocks, top door. NaN where nothing finished. */
	ladder: Float64Array;
	/** By step, per finished item: of its time there, what fell off shift. NaN where nothing finished. */
	offByStep: Float64Array;
	/** By block and lane: how often it ended the block. */
	laneEnded: Float64Array;
	flow: MeasuredFlow;
	/** In the order of `measureAlso`. */
	also: Float64Array;
	changeOver: MeasuredChangeOver | null;
}

export function measureViews(reading: Reading): MeasuredViews {
	const { observations, unit, all } = reading;
	const { ladder, offByStep, warmup, horizon, finished } = observations;
	if (!ladder || !offByStep) throw new Error('views need observations with a ladder');
	const perFinished = (sum: number) => (finished ? sum / finished / unit : NaN);
	const kept = Math.min(KEPT, finished);
	const weeks = [Math.ceil(warmup / WEEK), Math.floor(horizon / WEEK)] as const;
	return {
		dots: Float64Array.from({ length: DOTS }, (_, i) => all.quantile((i + 0.5) / DOTS) / unit),
		leads: Float64Array.from(
			{ length: kept },
			(_, i) => all.order(Math.floor(((i + 0.5) / kept) * finished)) / unit
		),
		finished,
		inside: observations.ages.length,
		arrivedByWeek: observations.arrivedByWeek.slice(...weeks),
		finishedByWeek: observations.finishedByWeek.slice(...weeks),
		ladder: ladder.map(perFinished),
		offByStep: offByStep.map(perFinished),
		laneEnded: observations.laneEnded.slice(),
		flow: measureFlow(observations, unit),
		also: measureAlso(reading),
		changeOver: measureChangeOver(observations, unit)
	};
}

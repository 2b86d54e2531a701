// A first look while something is dragged: how few replications, of how short a window, answer in time.
import type { Setup, StreamDocument, Summary } from '#sim';

/** Milliseconds from asking to having an answer; drawing it takes two thirds of that, and both have to be done within 100, with room to spare. */
const GOAL = 35;
/** Milliseconds of computing in each thread: what is planned with at first, and how far it may be off. */
export const FIRST_BUDGET = 25;
const LEAST_BUDGET = 8;
/** Two replications at least, so that there is an interval; no more than a full run's first round. */
const FEWEST = 2;
const MOST = 10;
/** Parts of the full window that are looked at. Few: the next preview is then mostly of the same window, of which the engine knows the scenarios that are not being moved. */
const PARTS = [1, 0.3, 0.1];
const WEEK: Record<StreamDocument['unit'], number> = { min: 10_080, h: 168, d: 7, wk: 1 };

/**
 * What to ask in place of the full run. cost: milliseconds that one replication of one scenario takes; threads: how many there are;
 * budget: milliseconds of computing that each of them is given; latest: the latest full answer, whose warm-up is taken over (null, or of another stream, where there is none yet). Where even two
 * replications would take too long their window is shortened, in whole weeks: what happens in it stays the same stream after
 * the same warm-up, seen for less long. Never where the run is about what happens at a certain time.
 */
export function planPreview(
	document: StreamDocument,
	scenarios: number,
	latest: Summary | null,
	{ cost, threads, budget }: { cost: number; threads: number; budget: number }
): NonNullable<Setup['overrides']> {
	const affordable = (budget * threads) / (cost * scenarios);
	const replications = Math.min(MOST, Math.max(FEWEST, Math.floor(affordable)));
	if (latest?.name !== document.name || latest.unit !== document.unit) return { replications };
	const { warmup, horizon } = latest;
	if (affordable >= FEWEST || isAboutTime(document)) return { replications, warmup };
	const week = WEEK[document.unit];
	const full = horizon - warmup;
	const payable = (horizon * affordable) / FEWEST - warmup;
	const part = PARTS.find((each) => each * full <= payable) ?? PARTS[PARTS.length - 1];
	const window = Math.max(part * full, week);
	const shortened = Math.ceil((warmup + window) / week) * week;
	return { replications, warmup, horizon: Math.min(horizon, shortened) };
}

/** The next preview's budget, from how long the last one took: cautiously, since one slow answer may be chance. */
export function adaptBudget(budget: number, elapsed: number): number {
	return Math.min(GOAL, Math.max(LEAST_BUDGET, budget * Math.sqrt(GOAL / Math.max(1, elapsed))));
}

/** What is inside at first, traces of arrivals and change-overs belong to an instant, and a shorter run would miss some. */
function isAboutTime({ begin, work, run }: StreamDocument): boolean {
	const isTrace = Object.values(work).some(({ arrives }) => 'at' in arrives);
	return begin !== undefined || isTrace || run.switch !== undefined;
}

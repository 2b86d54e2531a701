// What charts say beside their findings: what a mark is, what an axis counts, how they are described to those who don't see them.

/** Beneath every chart. */
export const TOOLS = { show: 'Show numbers', hide: 'Hide numbers' };
export const NO_FILE =
	'The file could not be made. Load the page again, or take another kind of file.';
export const sayNumbers = (caption: string) => `Numbers: ${caption}`;
export const sayThinned = (shown: number, all: number) =>
	`${shown} of ${all} rows; the CSV file has them all.`;
/** “within 4 d”, “84 in 100 within 4 d”. */
export const sayWithin = (share: string, time: string) => `${share} within ${time}`;
export const sayInHundred = (count: number | string) => `${count} in 100`;

export const LEAD_TIME = {
	deadline: 'Deadline',
	note: 'each mark is 2 of 100 items, by lead time',
	half: (time: string, name: string) => `half within ${time} · ${name}`,
	/** Fewer than half finished. */
	halfOpen: (name: string) => `more than half still open · ${name}`,
	nothing: 'Nothing was finished: how long it takes cannot be said',
	/** now: of what it is compared with, which is `name`. */
	beside: (finding: string, name: string, share: string) => `${finding}; ${name} ${share}`,
	describe: (name: string, half: string, most: string) =>
		`${name}: half within ${half}, 85 of 100 within ${most}.`,
	open: (count: number) => `${count} in 100 still open`,
	/** Within which so many are done. */
	ticks: { half: 'half', most: '85 in 100' },
	share: 'share of items',
	now: 'now'
};

export const WHERE = {
	note: 'mean time an item',
	describe: (name: string, lead: string, work: string, wait: string) =>
		`${name}: on average ${lead} in all, ${work} of it work and ${wait} waiting.`,
	mean: (unit: string) => `mean (${unit})`,
	lead: 'lead time',
	nothing: 'nothing was finished'
};

export const WATERFALL = {
	note: (bySteps: boolean) =>
		`change of the mean lead time, ${bySteps ? 'step by step' : 'by what the time is'}; bars: 95% intervals`,
	cut: 'Cut the difference',
	bySteps: 'By step',
	byParts: 'By cause',
	rest: (count: number) => `the rest (${count})`,
	nothing: 'Nothing to draw yet.',
	describe: (from: string, first: string, to: string, second: string, falls: string[]) =>
		`From ${from} (${first}) to ${to} (${second}): ${falls.join(', ')}.`,
	change: (unit: string) => `change (${unit})`,
	part: (name: string) => `of it ${name}`,
	whole: 'in all'
};

export const DIFFERENCE = {
	note: (second: string, first: string) =>
		`${second} minus ${first}; a dot a run; the bar: where the mean lies, 95 times in 100`,
	now: 'now',
	metrics: {
		p50: 'median lead time',
		leadTime: 'mean lead time',
		p85: '85 of 100 within',
		waitTime: 'waiting',
		touchTime: 'touch time',
		throughput: 'throughput',
		effort: 'effort an item',
		wip: 'work in process',
		escaped: 'flaws escaped'
	},
	items: (unit: string) => `items${unit}`,
	units: { hours: 'hours', items: 'items', flaws: 'per 1,000 items' }
};

export const HOLD_UP = {
	note: 'share of the time in which they hold work up',
	change: (shares: string[]) => shares.join(', then '),
	by: 'held up by',
	share: (name: string) => `${name} (share of the time)`
};

export const WHEN = {
	note: 'items in 100 done, by lead time',
	named: (share: string, time: string, name: string) => `${share} within ${time} (${name})`,
	keyed: (share: string, time: string, name: string) => `${share} within ${time} · ${name}`,
	mark: (share: number, time: string) => `${share} in 100 within ${time}`,
	lead: (unit: string) => `lead time (${unit})`,
	share: 'share of items within it'
};

const weeksOf = (weeks: number) => (weeks === 1 ? '1 week' : `${weeks} weeks`);

export const COUNT_CHART = {
	note: 'times in 100 that at least so many are done',
	within: 'Within',
	weeks: weeksOf,
	mark: (share: number, count: number) => `${share} times in 100 at least ${count}`,
	describe: (name: string, weeks: number, marks: string[]) =>
		`${name}, in ${weeksOf(weeks)}: ${marks.join(', ') || 'nothing is known'}.`,
	scenario: 'scenario',
	items: (weeks: number) => `items finished in ${weeksOf(weeks)}`,
	share: 'share of times that at least so many finish'
};

export const THROUGHPUT = {
	note: 'items a week: over time as the mean of all runs; beside it how often so many, a mark 2 times in 100',
	arrived: 'arrived',
	often: 'how often',
	/** Where a mark stands for more than a week. */
	over: (span: number) => (span === 1 ? '' : `each over ${weeksOf(span)}`),
	firstWeek: 'week 1',
	describe: (finished: string[]) =>
		`Items finished, week by week, beside those that arrived. ${finished.join('; ')}.`,
	finished: (name: string) => `finished, ${name}`
};

export const FLOW = {
	every: (span: string) => `every ${span}`,
	/** often: how often it is counted. */
	note: (often: string) =>
		`items, over time: read upward it is how many are inside, read across how long they take; counted ${often}`,
	describe: (spoken: string) =>
		`Below, what has finished; on it, step upon step, what is inside. ${spoken}.`,
	stretch: 'How much of the time observed',
	close: 'The last weeks',
	whole: 'All of it',
	finished: 'finished',
	between: 'between steps',
	/** Where one way of working gives way to another. */
	betweenBoth: 'by the old routes, or between steps',
	moment: 'Moment',
	week: (week: string | number) => `week ${week}`,
	stays: 'not yet out at the end',
	out: (time: string) => `out ${time} later`,
	inside: (items: string, across: string) => `${items} inside, ${across}`,
	/** At that moment. */
	empty: 'next to nothing inside',
	most: (name: string, inside: string, places: string) => `${name}: ${inside}. Most at ${places}`,
	time: (unit: string) => `time (${unit})`,
	insideOf: (name: string) => `inside ${name}`
};

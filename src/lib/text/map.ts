// What the map says, its list, and its ladder at true scale.

export const MAP = {
	name: (scenario: string) => `Map of the stream: ${scenario}`,
	describe: (steps: number, from: string | undefined, to: string | undefined) =>
		`${steps} steps, from ${from ?? 'the beginning'} to ${to ?? 'the end'}. `,
	keys: 'Arrow keys go from step to step, Enter opens what can be done, Delete removes. The list view says and does the same.',
	listed: 'The list after the map says the same in words.',
	bars: 'Bars: mean waiting of an item, true to scale; one too short to draw has its figure only.',
	onShift: '“Seen in” counts only while its people are at work; the bars go by the clock.',
	border: 'Left border of a box: its share of the lead time.',
	back: 'Draw an arrow back to an earlier step',
	position: (number: number, count: number) => `step ${number} of ${count}`
};

export const ZOOM = {
	group: 'Size of the map',
	larger: 'Larger',
	smaller: 'Smaller',
	fit: 'Fit',
	largerKey: 'Larger (+)',
	smallerKey: 'Smaller (−)',
	fitKey: 'All of it (0)'
};

export const MAP_BLOCK = {
	sideBySide: 'side by side',
	name: 'Side by side',
	/** How many lanes must be done before what follows begins; all: nothing to say. */
	join: (join: 'all' | 'any' | number, lanes: number) =>
		join === 'all' ? '' : join === 'any' ? ` · first of ${lanes}` : ` · ${join} of ${lanes}`,
	spoken: (title: string, isSelected: boolean) =>
		`${title}, side by side${isSelected ? ', selected' : ''}`
};

/** Of a step, each where it applies. */
export const MAP_STEP = {
	planned: 'planned wait',
	automatic: 'automatic',
	or: ' or ',
	share: (share: string) => `${share} of the lead time`,
	takes: (time: string) => `takes ${time}`,
	noticed: (time: string) => `noticed after ${time}`,
	seen: (time: string) => `seen in ${time}`,
	/** Time that passes only while its people are there: “4 to 30 working h”, “1 to 3 d of shift”. */
	onShift: (time: string) =>
		/(?:min|h)$/.test(time) ? time.replace(/(min|h)$/, 'working $1') : `${time} of shift`,
	keep: (reason: string) => `keep: ${reason}`,
	removed: 'removed',
	selected: 'selected',
	times: (share: string, parts: string[], off: string | null) =>
		`${share} of the lead time: ${parts.join(', ')}${off === null ? '' : `; off hours ${off} of it`}`,
	range: (low: string, high: string) => `${low} to ${high}`,
	awhile: 'a while',
	half: (time: string) => `half within ${time}`,
	batch: (size: number) => `batch of ${size}`,
	timeout: (time: string) => `batch, ${time}`
};

export const MAP_LIST = {
	title: (scenario: string) => `${scenario}, step by step:`,
	select: (name: string) => `Select ${name}`,
	lane: (lane: number, block: string) => `lane ${lane} of ${block}`,
	inLane: (block: string, lane: number) => `in ${block}, lane ${lane}`,
	lanes: 'lanes side by side',
	to: (name: string) => `to ${name}`,
	leave: 'leave',
	flaws: 'flaws found',
	waits: (time: string) => `waits ${time}`,
	ofLead: 'of the lead time'
};

/** What a redesign did to a step. */
export const MAP_CHANGES = {
	added: 'new',
	changed: 'changed',
	moved: 'moved',
	people: 'people changed'
} as const;

export const TRUE_SCALE = {
	note: 'true scale: mean time an item spends, step by step',
	noteOfLanes:
		'true scale: mean time an item spends, step by step; of lanes side by side the last to finish counts',
	describe: (name: string, total: string, most: string) =>
		`${name}: ${total} in all; most of it at ${most}.`,
	lane: (names: string, share: string) => `${names}, last to finish for ${share}`,
	last: (share: string) => ` · last to finish for ${share}`,
	mean: (unit: string) => `mean an item (${unit})`
};

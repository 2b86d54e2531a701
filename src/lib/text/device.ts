// Words around what this device keeps, and around what somebody else shared.

export const VERSIONS = {
	none: 'Nothing was changed on this device yet, so there is no earlier version.',
	about: (n: number) =>
		`${n === 1 ? 'One version is' : `${n} versions are`} kept, the newest first; at most 50. Bringing one back can be undone.`,
	back: 'Bring back',
	backOf: (name: string, when: string) => `Bring back “${name}” of ${when}`,
	after: (label: string) => `after: ${label}`,
	gone: (name: string) => `That version of “${name}” is no longer kept. Nothing was changed.`,
	broken: (name: string) => `That version of “${name}” can’t be opened:`,
	done: (when: string) => `The version of ${when} is back. Undo leads to what you had.`,
	label: (when: string) => `bring back the version of ${when}`,
	list: 'Earlier versions …'
} as const;

export const MINE = {
	shared: 'Shared',
	mine: 'Mine',
	now: 'now',
	figure: 'Figure',
	figures: 'Figures of both',
	heldBy: 'Held up by',
	escaped: 'Flaws escaped, per 1,000',
	nobody: 'nobody',
	none: 'There is no notebook of your own on this device yet. “Make it mine” makes this one yours.',
	running: (done: number, expected: number) =>
		expected ? `Running yours: ${done} of ${expected} …` : 'Running yours …',
	waiting: 'The shared notebook is still running.',
	stopped: 'Stopped: these are the figures so far.',
	refused: 'Yours can’t be run as it stands:',
	luck: (shared: number, own: number) =>
		`Both were run on this device, ${shared} runs of the shared one and ${own} of yours, each with its own luck. So the difference of two figures is only known as well as both are: below each stands its 95% interval. They are two streams; that one is faster does not say why.`
} as const;

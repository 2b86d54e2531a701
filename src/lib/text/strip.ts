// What is always in sight: where we are now, where the redesign gets us, what is kept. And how fresh a cell is.
import { formatClock } from './format.ts';

export const STRIP = {
	top: 'Streamwise, to the top',
	pill: (scenario: string) => `Median lead time ${scenario}, and who holds work up`,
	half: 'half within',
	now: 'now',
	with: (name: string) => `with ${name}`,
	changing: (name: string) => `Before and after: ${name}`,
	grows: 'grows without end',
	nobody: 'held up by nobody',
	flaws: 'Flaws escaped',
	perThousand: (flaws: string) => `${flaws} per 1,000`,
	runs: (runs: number, isPaired: boolean, isFirstLook: boolean) =>
		`${isFirstLook ? 'first look, ' : ''}${runs} ${isPaired ? 'paired ' : ''}runs`,
	running: 'running …',
	shared: 'shared, not saved',
	saved: (clock: string) => `Saved on this device ${clock}`,
	unchanged: 'not changed yet',
	unsaved: 'Not saved on this device',
	contested: 'Not saved: changed in another tab',
	open: 'Open',
	undo: 'Undo',
	undoOf: (label: string) => `Undo: ${label}`,
	noUndo: 'Nothing to undo',
	redo: 'Redo',
	redoOf: (label: string) => `Redo: ${label}`,
	noRedo: 'Nothing to redo',
	share: 'Share'
} as const;

/** Whether what is on the page is kept. savedAt: milliseconds since 1970; null where nothing was saved. */
export function tellSaving(saving: {
	isVisit: boolean;
	isContested: boolean;
	isFailing: boolean;
	savedAt: number | null;
}): string {
	if (saving.isVisit) return STRIP.shared;
	if (saving.isContested) return STRIP.contested;
	if (saving.isFailing) return STRIP.unsaved;
	return saving.savedAt === null ? STRIP.unchanged : STRIP.saved(formatClock(saving.savedAt));
}

/** Of a notebook that somebody shared. */
export const VISIT = {
	name: 'Shared notebook',
	about: 'You are looking at a shared notebook; your own work is untouched.',
	adopt: 'Make it mine',
	adopted: 'It is yours now.',
	had: 'It is yours now. What you had before is under Open, among the earlier versions; Undo brings it back, too.',
	hadUnsaved: 'It is yours now. Undo brings back what you had before.',
	leave: 'Back to my own'
} as const;

/** The chips; a sign before each, since color alone says nothing. */
export const STATES = {
	asks: '▲ needs an answer',
	look: '◔ first look',
	fresh: '● fresh',
	stale: '○ stale',
	running: 'running',
	stop: 'Stop',
	stopped: (runs: number | null) => `■ stopped${runs === null ? '' : ` at ${runs}`}`,
	resume: 'Run on',
	failed: '▲ the run broke off',
	again: 'Try again'
} as const;

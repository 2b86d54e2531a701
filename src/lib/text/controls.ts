// What controls say: sliders, numbers in sentences, dialogs.

export const SLIDER = {
	less: (label: string) => `${label}: less`,
	more: (label: string) => `${label}: more`,
	asNumber: (label: string) => `${label}, as a number`,
	refused: (label: string, least: string, most: string) =>
		`${label} takes a number from ${least} to ${most}.`,
	/** Of the tick: what it stands for, and how to get back to it. */
	tick: (name: string, value: string) => `${name}: ${value}. Double-click goes back to it.`
} as const;

export const DRAG_NUMBER = {
	how: 'Drag, use the arrow keys, or click to type',
	tooLow: (least: string) => `It takes a number, ${least} or more.`,
	unread: (typed: string, unit: string | undefined) =>
		unit
			? `“${typed}” is not a time. Type a number, or a time such as “2 h”.`
			: `“${typed}” is not a number.`,
	whole: 'It takes a whole number.',
	tooHigh: (most: string) => `It takes at most ${most}.`
} as const;

export const CLOSE_DIALOG = 'Close';

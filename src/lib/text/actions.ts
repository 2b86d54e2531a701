// What can be done, as the palette, the help and the buttons say it.

export const ACTIONS = {
	undo: 'Undo',
	redo: 'Redo',
	saveFile: 'Save as a file',
	open: 'Open an example, a file or an earlier version',
	versions: 'Earlier versions on this device',
	share: 'Share this notebook',
	mine: 'Compare with mine',
	run: 'Run, or run on',
	stop: 'Stop the run',
	nextIdea: 'Show the next redesign',
	previousIdea: 'Show the redesign before',
	newIdea: 'New redesign',
	blink: 'Blink between the two in view',
	blinkStop: 'Show both again',
	table: 'Show or hide the numbers of this cell',
	fold: 'Fold or unfold this cell',
	foldAll: 'Fold all cells',
	unfoldAll: 'Unfold all cells',
	write: 'Write in this cell',
	note: 'Add a note after this cell',
	nextCell: 'Next cell',
	previousCell: 'Cell before',
	palette: 'Find a command',
	help: 'Keys and help',
	lettersOff: 'Switch single-letter keys off',
	lettersOn: 'Switch single-letter keys on'
} as const;

/** Words that find a command besides its label. */
export const ALSO = {
	save: 'download export',
	open: 'new own blank gallery import',
	share: 'link send copy',
	versions: 'history back restore',
	help: 'shortcuts keyboard',
	letters: 'shortcuts keyboard accessibility',
	'new-idea': 'scenario add idea',
	blink: 'flip switch compare',
	write: 'prose text markdown',
	note: 'insert text markdown'
} as const;

export const PALETTE = {
	label: 'What do you want to do?',
	placeholder: 'A few letters of it: “undo”, “share”, “go map”',
	list: 'Commands',
	nothing: 'No command is called that.'
} as const;

export const HELP = {
	letters: 'Single letters are commands, outside fields',
	or: 'or',
	fields: 'Sliders, numbers and the map',
	more: [
		['← →', 'Step a slider or a number in a sentence'],
		['Shift', 'Ten times as far'],
		['Double-click', 'Back to where the tick is'],
		['Tab', 'To the next field or button'],
		['Esc', 'Close, or give up what is being typed']
	]
} as const;

export type ActionGroup = keyof typeof ACTION_GROUPS;

export const ACTION_GROUPS = {
	notebook: 'Notebook',
	run: 'Run',
	show: 'Show',
	edit: 'Change',
	go: 'Go to'
} as const;

/** “Undo: merge three gates”. */
export function withWhat(action: string, what: string | null): string {
	return what ? `${action}: ${what}` : action;
}

export function goTo(name: string): string {
	return `Go to ${name}`;
}

export function showIdea(name: string): string {
	return `Show “${name}”`;
}

const KEY_NAMES: Record<string, string> = {
	enter: 'Enter',
	escape: 'Esc',
	arrowup: '↑',
	arrowdown: '↓'
};

/** Keys as people read them: “Ctrl+Shift+Z”, on a Mac “⌘⇧Z”. */
export function sayKeys(keys: string, isMac: boolean): string {
	const parts = keys.split('+').filter(Boolean);
	const key = parts.at(-1) ?? keys;
	const name = KEY_NAMES[key] ?? key.toUpperCase();
	const before = parts.slice(0, -1).map((part) => {
		if (part === 'mod') return isMac ? '⌘' : 'Ctrl+';
		return isMac ? '⇧' : 'Shift+';
	});
	return before.join('') + name;
}

// Words around what people write themselves.

export const NOTES = {
	add: 'Add a note',
	addAfter: (cell: string) => `Add a note after ${cell}`,
	write: 'Write',
	writeIn: (cell: string) => `Write in ${cell}`,
	edit: 'Edit',
	done: 'Done',
	up: 'Up',
	down: 'Down',
	remove: 'Delete',
	note: 'Note',
	empty: 'An empty note.',
	placeholder:
		'What should a reader know here? Markdown is understood: **bold**, - lists, [links](https://…).',
	hint: 'Esc ends writing. Nothing you write leaves this device unless you share it.'
} as const;

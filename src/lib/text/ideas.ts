// Cell 6: words around redesigns, their changes and what became of them.

export const IDEAS = {
	add: 'New idea',
	first: 'A new idea',
	copy: (name: string) => `${name}, and more`,
	nameField: (letter: string) => `Name of idea ${letter}`,
	nameless: 'An idea needs a name.',
	inView: 'In view',
	bring: 'Bring into view',
	show: (name: string) => `: show “${name}”`,
	unknown: 'not known yet',
	mixed: 'before and after: ',
	empty: 'It changes nothing yet.',
	addChange: 'Add a change',
	close: 'Close',
	duplicate: 'Duplicate',
	up: 'Move up',
	down: 'Move down',
	remove: 'Delete',
	removed: (name: string) => `“${name}” is deleted. Undo brings it back.`,
	about: (runs: number) =>
		`Drag a number, and every answer follows. Effects are on the median lead time, against now, from ${runs} paired runs. “Same” means that no difference could be told.`,
	become: (name: string) => `What became of ${name}`,
	ask: (question: string) => `${question} Whoever reads it in a year will ask.`
} as const;

/** Of one change of a redesign. */
export const IDEA_CHANGE = {
	which: (at: number, name: string) => `change ${at} of ${name}`,
	edit: 'Edit',
	editOf: (which: string) => `Edit ${which}`,
	earlier: 'Earlier',
	earlierOf: (which: string) => `Earlier: ${which}`,
	later: 'Later',
	laterOf: (which: string) => `Later: ${which}`,
	takeBack: 'Take it back',
	takeBackOf: (which: string) => `Take back ${which}`,
	wayOut: 'Edit it, take it back, or undo what it rested on.'
} as const;

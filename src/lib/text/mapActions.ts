// What can be done on the map, and what Undo says of it. Names come in without their quotes.

const quote = (name: string) => `“${name}”`;

export const MAP_TASKS = {
	rename: 'Rename',
	before: 'Add before',
	after: 'Add after',
	beside: 'Runs beside',
	merge: 'Merge',
	back: 'Send back to',
	ask: 'Question',
	remove: 'Remove'
};

export const MAP_ACTIONS = {
	about: (names: string) => `Actions for ${names}`,
	selected: (count: number) => `${count} selected`,
	close: 'Close the actions',
	earlier: 'Move earlier',
	later: 'Move later',
	together: 'Run side by side',
	newName: (name: string) => `New name of ${quote(name)}`,
	added: (place: 'before' | 'after', name: string) => `Name of the step ${place} ${quote(name)}`,
	add: 'Add it',
	allRight: 'All right',
	onlyHere: (name: string) => `Only this idea has ${quote(name)}: its answer comes with it.`,
	starts:
		'It starts with an hour of work by the same people, marked as a guess; say more in cell 4.'
};

export const MAP_BACK = {
	to: (name: string) => `To ${name}`,
	sendTo: 'Send back to',
	howMany: 'Of a hundred, how many?',
	draw: 'Draw the arrow',
	takeAway: 'Take this arrow away',
	first: (name: string) => `Nothing comes before ${quote(name)}, so nothing can be sent back.`,
	wrong: 'A share is more than 0 and at most 100 of a hundred.',
	done: (share: string, from: string, to: string) =>
		`send ${share}% of ${quote(from)} back to ${quote(to)}`,
	undone: (from: string, to: string) => `no longer send ${quote(from)} back to ${quote(to)}`
};

export const MAP_BESIDE = {
	which: 'Runs beside',
	run: 'Run them side by side',
	done: (name: string, other: string) => `run ${quote(name)} beside ${quote(other)}`
};

export const MAP_MERGE = {
	which: 'Becomes one with',
	name: 'Name of the one step',
	who: 'Who does it',
	nobody: 'nobody: it is automatic',
	or: ' or ',
	time: 'It takes as long as they take together; say less in cell 4 where it is less.',
	merge: 'Merge them'
};

export const MAP_DROP = {
	back: (name: string) => `sends back to ${name}`,
	earlier: 'to an earlier step',
	beside: (name: string) => `runs beside ${name}`,
	after: (name: string) => `goes after ${name}`,
	before: (name: string) => `goes before ${name}`
};

// What was done, as Undo says it: “Undo: duplicate “Fewer gates””.

export const UNDO = {
	answer: (answer: string, name: string) => `answer “${answer}” for ${name}`,
	unanswer: (name: string) => `take back the answer for ${name}`,
	leaves: (name: string) => `change what leaves ${name}`,
	keep: (name: string) => `keep ${name}`,
	unkeep: (name: string) => `let ${name} be removed`,
	open: (name: string) => `open “${name}”`,
	adopt: (name: string) => `make “${name}” mine`,
	outer: 'change what the customer waits for',
	addKind: (name: string) => `add the kind of work “${name}”`,
	addFlaw: (name: string) => `add the flaw “${name}”`,
	deleteKind: (name: string) => `delete the kind of work “${name}”`,
	deleteFlaw: (name: string) => `delete the flaw “${name}”`,
	addPeople: (name: string) => `add people “${name}”`,
	deletePeople: (name: string) => `delete people “${name}”`,
	deleteCalendar: (name: string) => `delete the calendar “${name}”`,
	provenance: (number: string) => `say where “${number}” comes from`,
	addNote: 'add a note',
	writeNote: 'write a note',
	deleteNote: 'delete a note',
	moveNote: (isDown: boolean) => `move a note ${isDown ? 'down' : 'up'}`,
	writeProse: 'write in a cell',
	addIdea: 'add an idea',
	duplicateIdea: (name: string) => `duplicate “${name}”`,
	deleteIdea: (name: string) => `delete “${name}”`,
	renameIdea: (name: string) => `rename an idea to “${name}”`,
	moveIdea: (name: string, isDown: boolean) => `move “${name}” ${isDown ? 'down' : 'up'}`,
	status: (name: string, status: string) => `mark “${name}” as ${status}`,
	why: (name: string) => `say why “${name}”`,
	order: (name: string) => `change the order in “${name}”`,
	takeBack: 'take a move back',
	/** A change within a redesign. */
	inIdea: (change: string, name: string) => `${change}, in “${name}”`,
	wip: (limit: number) => `let in ${limit} at once`,
	noWip: 'let in without limit',
	begin: (count: number, name: string) => `begin with ${count} at ${name}`
} as const;

/** What moving a slider is called. */
export const UNDO_LEVER = {
	set: (lever: string, value: string | number) => `set ${lever} to ${value}`,
	focus: (people: string, value: string) => `set focus of ${people} to ${value}`,
	arrive: (value: string) => `let ${value} arrive a week`,
	together: (step: string, value: number) => `do ${step} ${value} at a time`,
	variability: (step: string, value: string) => `set the variability of ${step} to ${value}`
} as const;

/** What the sliders are called that are not called after their people. */
export const LEVER_NAME = {
	arrivals: (kinds: string) => `${kinds} a week`,
	batch: (step: string) => `${step}: so many at a time`
} as const;

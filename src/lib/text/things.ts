// Adding, naming and deleting people, calendars, kinds of work and flaws.

export const PANELS = {
	group: 'What the steps rest on',
	people: 'People',
	calendars: 'Calendars',
	kinds: 'Kinds of work',
	flaws: 'Flaws',
	run: 'Limits and runs'
} as const;

export const ADD = {
	placeholder: 'Name',
	nameOf: (what: string) => `Name of ${what} to add`,
	add: (what: string) => `Add ${what}`
} as const;

export const DELETE = {
	it: (name: string) => `Delete ${name}`,
	really: (name: string) => `Delete ${name}?`,
	withUses: (name: string) => `Delete ${name}, and this with it`,
	keep: 'Keep it',
	close: 'Close'
} as const;

// Words around what this device keeps.

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

// Removing a step, on the map, in its sheet and in the form of a change: what it asks first, and what goes with it.

const quote = (name: string) => `“${name}”`;

export const REMOVAL = {
	shareOf: (share: string, flaw: string) => `${share} of ${quote(flaw)}`,
	catches: (shares: string) => `It catches ${shares}: nobody will any more.`,
	also: (names: string) => `Nothing else leads to ${names}: gone with it.`,
	/** within: what must stay, where it is only a part of what would go. */
	keep: (reason: string, within: string | null) =>
		`${within === null ? 'It is' : `${quote(within)} is`} marked “keep”: ${reason}.`,
	despite: 'Remove it all the same, to see what that would do',
	because: { name: 'Because', empty: 'the robot checks the same list' },
	question: 'First the question: would the customer miss it?',
	open: (name: string) => `Remove ${quote(name)} …`,
	remove: (name: string) => `Remove ${quote(name)}`,
	cancel: 'Don’t remove it'
} as const;

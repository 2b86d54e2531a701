// What is said while something is opened or kept, where that fails.

export const OPENING = {
	link: (why: string) => `${why} Your own work is untouched.`,
	noExample: (id: string) =>
		`There is no example “${id}”. Those that there are can be found under Open.`,
	example: (id: string, why: string) => `The example “${id}” can’t be opened: ${why}`,
	saved: (why: string) =>
		`What was saved on this device can’t be read any more: ${why} It is still among the earlier versions.`,
	notKept: (reason: string) =>
		`This browser does not keep the notebook (${reason}). Save it as a file before you leave.`,
	noVersion: (reason: string) =>
		`There is no room on this device for another earlier version (${reason}). Save the notebook as a file before you change much.`
} as const;

/** Why an example could not be had. */
export const EXAMPLE = {
	status: (status: number) => `the server answered ${status}.`,
	failed: (reason: string) => `it could not be fetched (${reason}).`
} as const;

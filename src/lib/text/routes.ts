// Where items go: arrows, their shares, and what is left of all.

export const ROUTES = {
	to: (name: string) => `to ${name}`,
	comesAgain: (name: string) => `comes again to ${name}`,
	goesBack: (name: string) => `goes back to ${name}`,
	goes: (name: string) => `goes to ${name}`,
	goesOn: (name: string) => `goes on to ${name}`,
	rejectsTo: (name: string) => `rejects, to ${name}`,
	endsLane: 'ends its lane',
	rejects: 'rejects',
	isRejected: 'is rejected',
	leaves: 'leaves unfinished',
	finished: 'is finished',
	/** What no arrow takes: “80% of Case goes on to Merge.” */
	rest: (share: string | null, kind: string | null, where: string) =>
		`${share ?? 'All'}${kind === null ? '' : ` of ${kind}`} ${where}.`,
	bar: (kind: string | null, step: string) => `Where ${kind ?? 'all'} go from ${step}`,
	part: (bar: string, name: string) => `${bar}: ${name}`,
	add: 'Another way out',
	way: (step: string, n: number) => `${step}, way ${n}`,
	share: (way: string) => `${way}: share`,
	where: (way: string) => `${way}: where to`,
	atMost: (way: string) => `${way}: at most so many times`,
	outcome: (way: string) => `${way}: outcome`,
	remove: (way: string) => `${way}: take it away`,
	atMostBefore: 'at most',
	atMostAfter: 'times',
	anyNumber: 'any number of',
	as: 'as',
	noName: 'no name',
	only: 'only',
	allKinds: 'all kinds; only',
	theRest: 'the rest',
	othersHaveRest: 'the other ways have the rest',
	/** In the table: the share of one arrow, and what takes the rest. */
	shareOf: (step: string, where: string) => `Share of ${step} that goes ${where}`,
	restGoes: (where: string) => `the rest ${where}`
} as const;

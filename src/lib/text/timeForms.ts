// The forms that a time can have, and their parameters, in words.

/** What one says of such times, and the field’s term where there is one. */
export const FORM_NAMES = {
	constant: { name: 'always the same' },
	range: { name: 'mostly from … to …' },
	sometimes: { name: 'usually this, sometimes that' },
	pair: { name: 'two shares that are known', term: 'lognormal by quantiles' },
	lognormal: { name: 'mostly short, now and then long', term: 'lognormal' },
	exponential: { name: 'very uneven, as chance has it', term: 'exponential' },
	uniform: { name: 'anything between, each as likely', term: 'uniform' },
	triangular: { name: 'between, mostly one', term: 'triangular' },
	pert: { name: 'between, mostly one, smoothly', term: 'PERT' },
	normal: { name: 'give or take, to both sides alike', term: 'normal, cut off at 0' },
	gamma: { name: 'several things that add up', term: 'gamma' },
	erlang: { name: 'stages, one after the other', term: 'Erlang' },
	weibull: { name: 'until something happens', term: 'Weibull' },
	pareto: { name: 'a few that never end', term: 'Pareto' },
	values: { name: 'measured, each as likely', term: 'values' },
	quantiles: { name: 'measured, by quantiles', term: 'quantiles' },
	mix: { name: 'now one kind, now another', term: 'mix' },
	sum: { name: 'one thing after the other', term: 'sum' }
} as const;

export const sayForm = ({ name, term }: { name: string; term?: string }) =>
	term ? `${name} (${term})` : name;

export const PARAMETERS = {
	takes: 'it takes',
	tenShorter: '1 in 10 is shorter than',
	tenLonger: '1 in 10 is longer than',
	halfLess: 'half take less than',
	tenMore: '1 in 10 takes more than',
	ofHundred: 'of 100, so many',
	takeLess: 'take less than',
	andSoMany: 'and so many',
	lessThan: 'less than',
	average: 'on average',
	cv: 'spread (cv: deviation ÷ average)',
	least: 'at least',
	mostly: 'mostly',
	most: 'at most',
	deviation: 'give or take (deviation)',
	stages: 'stages',
	ageing: 'shape (1: pure chance; above: it ages)',
	tail: 'shape (above 1 there is an average)'
} as const;

export const SHAPE = {
	open: 'Shape',
	close: 'Less',
	how: 'How it is spread',
	byKind: 'Differs by kind of work',
	parameter: (label: string, name: string) => `${label}: ${name}`,
	allOthers: 'all others',
	ofKind: (label: string, kind: string) => `${label}, ${kind}`,
	noOwnTime: (label: string, kind: string) => `${label}: no time of its own for ${kind}`,
	ownTime: (kind: string) => `Own time for ${kind}`,
	timeForOthers: 'A time for all others',
	sameForAll: 'The same for all',
	partShare: (label: string, n: number) => `${label}: share of part ${n}`,
	rest: (share: string, told: string) => `the rest: ${share}, ${told}`,
	first: 'first',
	then: 'then',
	part: (label: string, n: number) => `${label}: part ${n}`,
	withoutPart: (label: string, n: number) => `${label}: without part ${n}`,
	morePart: 'One more part',
	valuesHint: 'The times, one a line or with commas: paste them',
	quantilesHint: 'From the shortest (0%) to the longest (100%): “0%: 1 h, 50%: 2 h, 100%: 9 h”',
	measured: (label: string) => `${label}: measured times`,
	count: (n: number) => `${n} times, each as likely`,
	between: 'in between in a straight line',
	notOne: (word: string) => `“${word}” is not one single time.`,
	needsTime: 'It takes one time or more.',
	needsShare: (word: string) => `“${word}” needs its share: “50%: 2 h”.`
} as const;

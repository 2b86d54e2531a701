// How many at once, what waits at the beginning, how long and how often the stream is run.

export const RUN = {
	groups: {
		limits: 'How many at once',
		run: 'How it is run',
		begin: 'What waits at the beginning'
	},
	wip: {
		name: 'In the whole stream',
		hint: 'others wait before the door',
		empty: 'no limit'
	},
	horizon: {
		name: 'So long',
		hint: 'of the stream’s time, each run',
		undo: 'change how long it is run'
	},
	warmup: {
		name: 'Not counted at first',
		hint: 'until it has filled up',
		empty: 'found by itself',
		undo: 'change the warm-up'
	},
	replications: {
		name: 'How often',
		hint: 'runs of the stream and each redesign',
		empty: 'until it is precise',
		undo: 'change how often it is run'
	},
	precision: {
		name: 'Precise to',
		hint: 'half of the interval, of the mean lead time',
		empty: '2%',
		undo: 'change how precise it is'
	},
	seed: {
		name: 'Seed',
		hint: 'the same word, the same luck',
		needed: 'It takes a word or a number.',
		undo: 'change the seed'
	},
	beginHint: 'Where nothing waits, the stream begins empty and is run until it has filled up.',
	waiting: (step: string, kind: string | null) =>
		`Waiting at ${step} at the beginning${kind === null ? '' : `, ${kind}`}`
} as const;

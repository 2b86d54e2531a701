// The overview of the steps: a row a step.

export const TABLE = {
	caption: 'Steps of the stream as it is',
	step: 'Step',
	time: 'Work',
	wait: 'Plain wait',
	pickup: 'Until it is noticed',
	by: 'Who',
	next: 'Where it goes',
	value: 'Would the customer miss it?',
	/** A field by its column and its step. */
	at: (column: string, step: string) => `${column} at ${step}`,
	who: (step: string) => `Who does ${step}`,
	miss: (step: string) => `Would the customer miss ${step}?`,
	noTime: 'none: a decision',
	noWait: 'none',
	atOnce: 'at once',
	on: 'on',
	block: 'side by side, until all are done:',
	/** The longest answer in fewer words. */
	protectsInShort: 'when things go wrong'
} as const;

// The cell of the map: what it asks, and what its switches are called.

export const MAP_CELL = {
	question: 'how does work really move, and where does it wait?',
	show: 'Show',
	change: 'Show and change',
	which: 'Which stream the map shows',
	whichToChange: 'Which stream to show and change',
	asItIs: 'the stream as it is',
	idea: 'Try it as a new idea',
	newIdea: 'A new idea',
	how: 'How the stream is shown',
	views: { map: 'Map scale', time: 'Time scale', list: 'List' },
	early: 'The first runs are on their way.',
	tooEarly: 'The first runs are on their way: then the stream can be drawn to the scale of time.',
	byStep: (name: string) => `By step, for ${name}: mean time an item`,
	madeOf: 'What the mean lead time is made of',
	lead: 'Mean lead time',
	offHours: 'off hours, of it'
};

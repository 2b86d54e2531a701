// Cell 4 in words, besides its editors.

export const QUANTIFY = {
	opening: 'What does each step take, and who does it?',
	levers: 'Levers of the stream as it is',
	caption: (isCompared: boolean) => `Mean times per visit: now${isCompared ? ' → redesign' : ''}`,
	step: 'Step',
	columns: [
		['pickupTime', 'until noticed'],
		['queueTime', 'in the queue'],
		['touchTime', 'work']
	],
	busy: 'its people busy',
	all: 'all that they do for this stream'
} as const;

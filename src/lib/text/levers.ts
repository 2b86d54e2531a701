// Sliders: what they are of.

export const LEVERS = {
	groups: {
		capacity: 'People',
		arrivals: 'Arrivals',
		batch: 'Batch size',
		focus: 'Focus: share of attention for this stream',
		variability: 'Variability of the work (±)'
	},
	tickOfStream: 'When it was opened',
	tickOfRedesign: 'Now',
	fewer: 'Fewer levers',
	more: 'More levers: focus, variability'
} as const;

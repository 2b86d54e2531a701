// The cells: what they are called, and what each asks.

export const CELL_WORDS = {
	title: { number: 0, name: 'Title', question: '' },
	frame: { number: 1, name: 'Frame', question: 'where does it begin, and for whom?' },
	map: { number: 3, name: 'Map', question: 'how does work really move, and where does it wait?' },
	quantify: { number: 4, name: 'Quantify', question: 'what does each step take, and who does it?' },
	question: { number: 5, name: 'Question', question: 'what would the customer miss?' },
	redesign: { number: 6, name: 'Redesign', question: 'what could be different?' },
	compare: { number: 7, name: 'Compare', question: 'what would change, and what would it cost?' }
} as const;

/** What every cell offers. */
export const CELL_TEXT = {
	fold: 'Fold',
	unfold: 'Unfold',
	foldKey: 'Enter on the title',
	showNumbers: 'Show numbers',
	hideNumbers: 'Hide numbers',
	why: 'Why?'
} as const;

export const BELOW_FAILED =
	'The cells below the map could not be loaded. Reload the page; nothing of yours is lost.';

// Cell 0 in words: what the stream is called, from where to where it leads and for whom; and an author’s claim.
import type { StreamDocument } from '#sim';

export const TITLE = {
	about:
		'Streamwise shows where work waits on its way through several hands, and what a change would do, before it is tried on people.',
	yours: 'Every number here can be changed.',
	visited: 'Here you only look: “Make it mine”, and every number can be changed.',
	rename: 'Rename',
	name: 'Name of the stream',
	needsName: 'A stream needs a name: what would you call it in the corridor?',
	done: 'Done'
} as const;

/** “From “opened” to “merged”, for the people who use it.” Empty while nothing of it is said. */
export function tellRoute({ begins, ends, customer }: StreamDocument): string {
	const way =
		begins && ends ? `From “${begins}” to “${ends}”` : begins ? `From “${begins}” on` : '';
	const article = /^(the|people|those|everybody|a|an) /i.test(customer ?? '') ? '' : 'the ';
	const whom = customer ? `for ${article}${customer}` : '';
	const said = [way, whom].filter(Boolean).join(', ');
	return said && `${said}.`;
}

/** Where the numbers come from. */
export const SOURCE = { more: 'More about these numbers' } as const;

/** Whether this device finds what the author of a shared notebook claims. */
export const CLAIM = {
	reproduced: 'Reproduced on this device.',
	other: 'This device finds other figures',
	itsOwn: ': those below are its own.',
	running: 'Running it again here …'
} as const;

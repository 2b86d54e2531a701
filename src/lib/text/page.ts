// Words of the page around its cells.

export const PAGE = {
	title: 'Streamwise: see where work waits',
	about:
		'A notebook about one stream of work: see where it waits, and what a redesign would change before it is tried on people.',
	script: 'It simulates the stream in your browser, and needs JavaScript for that.',
	skip: 'Skip to the comparison',
	assumed:
		'Assumed away: that haste makes people careless, and that fewer meetings make them think better. Only what the notebook states is modeled.',
	notFetched:
		'A part of the page could not be fetched. Nothing was changed; once you are online, load the page again.',
	notOpened: (reason: string) =>
		`The notebook could not be opened (${reason}). Your own work is untouched.`,
	reload: 'Load again'
} as const;

export const NOTICES = {
	contest:
		'This notebook was changed in another tab. Nothing is lost: both are among the earlier versions. Which one goes on?',
	mine: 'This one',
	theirs: 'The other tab’s',
	dismiss: 'Dismiss'
} as const;

export const TROUBLES = {
	errors: 'This can’t be run as it stands; the figures below are from before.',
	warnings: (n: number) =>
		`${n === 1 ? 'One thing' : `${n} things`} worth knowing about this stream`
} as const;

export const OPEN = {
	title: 'Open',
	examples: 'Examples',
	pictures: 'with pictures',
	file: 'A file',
	field: 'A .streamwise.json file, or a report',
	save: 'Save this one as a file',
	broken: (what: string, problems: number) =>
		`${what} can’t be opened: ${problems === 1 ? 'one problem' : `${problems} problems`}. Nothing was changed.`,
	done: (name: string) => `“${name}” is open. Undo leads back.`
} as const;

// Why a share link can't be opened, and what to do about it.

const FILE = 'Ask for the file (Save, or Share → File): nothing can cut it.';

/** By code: what is wrong, and the way out. */
export const LINKS = {
	'no-link': {
		message: 'This is no link to a notebook.',
		hint: 'It takes a link with #v1. in it.'
	},
	'link-newer': {
		message: 'This link was made by a newer Streamwise.',
		hint: 'Reload the page, or update the program.'
	},
	'link-too-long': { message: 'This link is longer than links can be.', hint: FILE },
	'link-cut': { message: 'This link was cut or changed on its way.', hint: FILE },
	'too-big': { message: 'The document in this link is larger than 1 MB.', hint: FILE },
	'link-packed': { message: 'What this link carries cannot be unpacked.', hint: FILE }
} as const;

// The gallery: what there is to open, in the order in which it is shown. `tests/gallery.test.ts` sees that no example is left out.
export interface GalleryEntry {
	/** The file’s name in `static/examples`, and in `?example=`. */
	id: string;
	/** One sentence: why one would open it. */
	about: string;
}

export interface GalleryGroup {
	title: string;
	about: string;
	entries: GalleryEntry[];
}

export const GALLERY: GalleryGroup[] = [
	{
		title: 'Cases that were told',
		about:
			'Illustrative: parameters chosen so that the model reproduces the published before and after; not data of those organizations.',
		entries: [
			{
				id: 'seven-gates',
				about: 'Seven gates, one after the other. What if the reviews ran side by side?'
			},
			{
				id: 'hospital-admission',
				about: 'A patient is registered three times. What if once were enough?'
			},
			{
				id: 'casework',
				about: 'Intake, verification, decision and notification, each with its own papers.'
			},
			{
				id: 'volunteer-onboarding',
				about: 'Three lists reconciled by hand, once a week each. What do the weeks cost?'
			}
		]
	},
	{
		title: 'Measured from a log',
		about: 'Times and routes as a real log has them, and how far the model is off what came later.',
		entries: [
			{
				id: 'pull-requests-measured',
				about: 'Some 1,300 pull requests of an open project, from opened to closed.'
			}
		]
	},
	{
		title: 'To start from',
		about: 'Every number in them is a guess, and says so: put your own in its place.',
		entries: [
			{ id: 'feature', about: 'An engineer’s feature: built, reviewed, tried out, released.' },
			{
				id: 'decision',
				about: 'A corporate decision: small and large requests go the same long way.'
			},
			{
				id: 'permit',
				about: 'A government case: applicants come back with papers, and the law wants two weeks.'
			},
			{
				id: 'campaign',
				about: 'A campaign action: what helps many planned ones may break the rare urgent one.'
			},
			{ id: 'blank', about: 'One step, to be replaced by your own.' }
		]
	}
];

export const GALLERY_WORDS = {
	title: 'Gallery',
	lead: 'Streams to look at, to take apart, and to start from. Each opens as a notebook of yours to change; what you have on this device stays.',
	back: 'To the notebook',
	picture: (name: string) =>
		`Map of “${name}”: its steps in order, and before each a bar as long as the wait.`,
	median: 'median lead time',
	becomes: 'becomes'
};

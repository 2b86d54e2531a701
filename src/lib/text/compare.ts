// Cell 7: words around the comparison.

export const COMPARE = {
	nothing: 'Nothing to compare yet: cell 6 takes the first idea.',
	coming: (from: string, to: string) => `${from} beside ${to}, under the same luck.`,
	broken: (name: string) =>
		`“${name}” no longer fits the stream: its card in cell 6 says what is in the way.`,
	now: 'now',
	Now: 'Now',
	whatIf: (name: string) => `What if, in “${name}”?`,
	tick: 'The tick is now.',
	runs: (runs: number, isPaired: boolean, seed: string) =>
		`${isPaired ? `${runs} paired runs · same luck for both` : `${runs} runs`} · seed “${seed}”`,
	from: 'From',
	to: 'to',
	fromField: 'Compare from',
	toField: 'Compare to',
	swap: 'Swap',
	shown: 'Which of the two is shown',
	both: 'Both',
	only: (which: string) => `Only ${which}`,
	blink: 'Blink',
	blinkTitle: 'Blink between the two: B',
	showing: 'Showing only',
	back: 'both',
	table: (runs: number, isPaired: boolean) =>
		isPaired
			? `Now and redesigns: means over ${runs} paired runs, and the difference with its 95% interval`
			: `Now: means over ${runs} runs`,
	change: (to: string, from: string) => `${to} − ${from}, 95%`,
	heldBy: 'Held up by (share of the time)',
	nobody: (share: string) => `nobody ${share}`,
	fewer: 'Fewer kinds of work',
	all: (kinds: number) => `All ${kinds} kinds of work`,
	limit: 'What is finished can’t become more than what arrives.',
	aside:
		'Items still inside at the end count in the lead times, as at least their age; waiting and work are those of finished items only. So these do not add up to the mean.'
} as const;

// How people speak of times: what is said around the numbers, vague amounts, and what says too little to be understood.

/** Vague amounts: the middle 80% of what each may mean, and the one number of it. */
const VAGUE: [words: string, range: string, number: string][] = [
	['(?:a )?couple(?: of)?', '1 to 3', '2'],
	['(?:a )?few', '2 to 5', '3'],
	['several', '3 to 7', '3']
];
const IS_VAGUE = VAGUE.map(([words, range]): [RegExp, string] => [
	new RegExp(`^(?:(?:about|around|roughly|~) ?)?${words} ((?:working )?[a-z]+)$`),
	`${range} $1`
]);
const HAS_VAGUE = VAGUE.map(([words, , number]): [RegExp, string] => [
	new RegExp(`\\b${words} (?=[a-z])`, 'gi'),
	`${number} `
]);

/** In one number what alone would be a range: the “few hours” that are a part of something said. */
export function countVague(text: string): string {
	return HAS_VAGUE.reduce((said, [pattern, number]) => said.replace(pattern, number), text);
}

/** Said before or after a time, it changes nothing. */
const BEFORE =
	/^(?:(?:it|that|this|they|we|i) )?(?:can |may |will |would )?(?:takes? |need(?:s|ed)? |lasts? )?(?:(?:some|any)(?:where|thing) |maybe |perhaps |say,? |normally |generally |often |mostly |usually |typically |on average,? |an average of |approx(?:\.|imately)? |circa |≈ ?|some |just |only )*/;
const AFTER = /(?:,? (?:or so|or thereabouts|roughly|in total|altogether|each|per item))+$|\.$/;

/** Times in other words for the same: “a day or two” is “1 to 2 days”, “half day” “0.5 day”, “1/2 h” “0.5 h”. */
export function simplify(text: string): string {
	const words = text
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.trim()
		.replace(AFTER, '')
		.replace(BEFORE, '');
	const ranged = IS_VAGUE.reduce((said, [pattern, range]) => said.replace(pattern, range), words);
	return countVague(ranged)
		.replace(/^(?:an?|one|1) ([a-z]+) or (?:two|2)$/, '1 to 2 $1')
		.replace(/^([a-z]+|\d+) or ([a-z]+|\d+) ([a-z ]+)$/, '$1 to $2 $3')
		.replace(/(?<!and an? )\bhalf (?=(?:working )?(?:hour|h|day|d|week|wk)\b)/g, '0.5 ')
		.replace(/(?<![\d./])(?:(\d+) )?([1-3])\/([234])(?![\d./])/g, (_, whole, part, of) =>
			String(Number((Number(whole ?? 0) + part / of).toPrecision(15)))
		);
}

/** Units of time that are none here, also where no digit stands before them: “a month”, and not “a while”. */
export function isOtherUnit(word: string | undefined): boolean {
	return /^(?:seconds?|secs?|fortnights?|months?|quarters?|years?)$/.test(word ?? '');
}

const AT_ONCE = /^(?:at once|immediately|instantly|right away|straight away|no time|zero)$/;

export function isAtOnce(words: string): boolean {
	return AT_ONCE.test(words);
}

const MOST =
	/^(?:up to|at most|at the most|max(?:imum|imally)?\.?|no more than|not more than|less than|under|below|within|until|by) (.+)$|^(.+?),? (?:max(?:imum)?\.?|at most|at the most|tops|or less|at the latest)$/;
const LEAST =
	/^(?:at least|min(?:imum|imally)\.?|no less than|not less than|more than|over|above|from) (.+?)(?: on)?$|^(.+?),? (?:min(?:imum)\.?|at least|or more|and more|upwards?)$/;

/** What “up to a week” and “2 hours or more” do not say; null for what is neither. */
export function missingBound(words: string): { bound: 'most' | 'least'; time: string } | null {
	const most = MOST.exec(words);
	if (most) return { bound: 'most', time: (most[1] ?? most[2]).trim() };
	const least = LEAST.exec(words);
	return least ? { bound: 'least', time: (least[1] ?? least[2]).trim() } : null;
}

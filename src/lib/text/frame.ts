// Cell 1 in words: where the stream begins and ends, for whom, and how much of their wait it is.
import { meanOf, unitLength, type Estimate, type StreamDocument, type Summary } from '#sim';
import { formatPercent, formatTime } from './format.ts';
import { base, join, say, strong, type Sentence } from './sentence.ts';
import { isSharp } from './judge.ts';

export const FRAME = {
	begins: 'It begins with',
	beginsExample: 'application received',
	ends: 'It ends with',
	endsExample: 'applicant told',
	customer: 'Who receives it',
	customerExample: 'people who apply',
	noticed: 'What they would notice first',
	noticedExample: 'that nobody calls back',
	outer: 'What they wait for in all',
	outerExample: 'from the first idea to the use',
	leadTime: 'How long that takes in all',
	leadTimeExample: '2 to 6 wk',
	arrivals: 'How work arrives',
	arrivesOf: (name: string) => `How many come: ${name}`,
	whole: 'the whole wait',
	here: 'this stream'
} as const;

/** What Undo calls a change of the words about the stream. */
export function labelWords(field: 'name' | 'begins' | 'ends' | 'customer', words: string): string {
	if (field === 'name') return `rename to “${words}”`;
	return field === 'customer' ? 'change who receives it' : `change where it ${field}`;
}

/** What is still to be said: empty where the frame stands. */
export function listMissing({ begins, ends, customer }: StreamDocument): string[] {
	return [
		begins ? '' : 'what it begins with',
		ends ? '' : 'what it ends with',
		customer ? '' : 'who receives it'
	].filter(Boolean);
}

/** Mean of the customer's whole wait, in the unit of the document; null where nothing (sensible) is said. */
export function outerMean({ outer, unit }: StreamDocument): number | null {
	if (outer?.leadTime === undefined) return null;
	const mean = meanOf(outer.leadTime, unit) / unitLength(unit);
	return Number.isFinite(mean) && mean > 0 ? mean : null;
}

/** How much of the customer's whole wait this stream is; null while that is not known, or not well enough. */
export function shareOfOuter(document: StreamDocument, summary: Summary): number | null {
	const whole = outerMean(document);
	const { stable, leadTime } = summary.scenarios.baseline ?? {};
	const lead = leadTime?.mean ?? null;
	return whole !== null && stable && isSharp(lead) ? lead.value / whole : null;
}

export function tellFrame(document: StreamDocument, summary: Summary | null): Sentence {
	const { begins, ends } = document;
	const missing = listMissing(document);
	if (missing.length === 3) return say`Where does it begin, where does it end, and for whom?`;
	if (missing.length) return say`Still to be said: ${missing.join(', ')}.`;
	const lead = summary?.scenarios.baseline?.leadTime.mean ?? null;
	const way = say`From “${begins!}” to “${ends!}”`;
	if (summary?.scenarios.baseline?.stable === false)
		return say`${way}. How long that takes has no answer while a queue grows without end.`;
	if (!summary || !isSharp(lead)) return say`${way}.`;
	return join(tellLead(way, lead, summary), tellOuter(document, summary));
}

/** The mean, which this cell is about, and the median, which stands above the page: two figures, so that neither puzzles. */
function tellLead(way: Sentence, lead: NonNullable<Estimate>, summary: Summary): Sentence {
	const { p50 } = summary.scenarios.baseline.leadTime;
	const mean = formatTime(lead, summary.unit, true);
	const half = isSharp(p50) ? formatTime(p50, summary.unit, true) : mean;
	return half === mean
		? say`${way} takes ${base(mean)} on average.`
		: say`${way} takes ${base(mean)} on average; half are done within ${half}.`;
}

function tellOuter(document: StreamDocument, summary: Summary): Sentence | null {
	const share = shareOfOuter(document, summary);
	if (share === null) return null;
	if (share > 1)
		return say`That is longer than what was said of the whole wait: one of the two can’t be right.`;
	return say`That is ${strong(formatPercent(share))} of what the customer waits for.`;
}

// Who holds work up, as surely as it is known: named where the lead over the next leaves no doubt, else both are.
import type { Estimate, ScenarioSummary, StreamDocument, Summary } from '#sim';
import { COMPARE } from './compare.ts';
import { pairOf } from './comparison.ts';
import { formatEstimate, formatPercent, SHARE } from './format.ts';
import { isSharp, judge } from './judge.ts';
import { nameOfPeople } from './names.ts';
import { say, strong, type Sentence } from './sentence.ts';

/** Above this share of the time nobody is the constraint: then naming one would mislead. */
const MOSTLY = 0.75;
/** The jam gets smaller or bigger only by at least this share of what it was. */
const NOTICED = 0.25;

/** Who holds work up; null where nobody does for most of the time. */
export function constraintOf({ bottleneck }: ScenarioSummary): string | null {
	return bottleneck.nobody > MOSTLY ? null : bottleneck.people;
}

/** Whom it could as well be; null where it is told who comes first. */
function rivalOf(summary: Summary, id: string): string | null {
	const seen = summary.views?.[id]?.holdUp;
	return seen && judge(seen.lead) !== 'more' ? seen.next : null;
}

/** A share of the time as surely as it is known, in whole percents at most; null: of nobody. */
export function formatShare(summary: Summary, id: string, people: string | null): string {
	const seen = summary.views?.[id]?.holdUp;
	const { shares, nobody } = summary.scenarios[id].bottleneck;
	const known = people === null ? seen?.nobody : seen?.shares[people];
	return known
		? formatEstimate(known, SHARE, false, 0)
		: formatPercent(people === null ? nobody : (shares[people] ?? 0));
}

/** Who holds work up in few words, without the share: “Maintainers”, “Maintainers or API reviewers”; null for nobody. */
export function nameHolders(document: StreamDocument, summary: Summary, id: string): string | null {
	const people = constraintOf(summary.scenarios[id]);
	if (people === null) return null;
	const names = [people, rivalOf(summary, id)].flatMap((each) =>
		each === null ? [] : [nameOfPeople(document, each)]
	);
	return names.join(' or ');
}

/** Whether it is told who holds work up, or that nobody does. */
export function isHolderTold(summary: Summary, id: string): boolean {
	return constraintOf(summary.scenarios[id]) === null || rivalOf(summary, id) === null;
}

/** The same with shares, as in a table: “Maintainers 41%”, “Maintainers 15% or API reviewers 14%”, “nobody 90%”. */
export function tellHolders(document: StreamDocument, summary: Summary, id: string): string {
	const people = constraintOf(summary.scenarios[id]);
	if (people === null) return COMPARE.nobody(formatShare(summary, id, null));
	return [people, rivalOf(summary, id)]
		.flatMap((each) =>
			each === null ? [] : [`${nameOfPeople(document, each)} ${formatShare(summary, id, each)}`]
		)
		.join(' or ');
}

/** Where it can't be told who comes first: the two that it may be. Null where it is told. */
export function tellRivals(
	document: StreamDocument,
	summary: Summary,
	id: string
): Sentence | null {
	const people = constraintOf(summary.scenarios[id]);
	const rival = rivalOf(summary, id);
	if (people === null || rival === null) return null;
	const name = (each: string) => strong(nameOfPeople(document, each));
	return say`Work is held up by ${name(people)} ${formatShare(summary, id, people)} of the time and by ${name(rival)} ${formatShare(summary, id, rival)}: by which of them more can’t be told.`;
}

/** How the constraint moves, or that it stays; null where that can't be told. */
export function tellMove(
	document: StreamDocument,
	summary: Summary,
	from: string,
	to: string
): Sentence | null {
	const change = pairOf(summary, from, to)?.holdUp;
	if (!change || !isHolderTold(summary, from) || !isHolderTold(summary, to)) return null;
	const [was, is] = [from, to].map((id) => constraintOf(summary.scenarios[id]));
	const share = (id: string, people: string | null) => formatShare(summary, id, people);
	const name = (id: string) => strong(nameOfPeople(document, id));
	if (was === null && is === null)
		return say`Nobody holds it up, neither before nor after: people are not what it waits for.`;
	if (is === null)
		return judge(change.nobody) === 'more'
			? say`${name(was!)} held it up ${share(from, was)} of the time; after that nobody does.`
			: null;
	if (was === null)
		return judge(change.nobody) === 'less'
			? say`Nobody held it up before; now it is held up by ${name(is)}, ${share(to, is)} of the time.`
			: null;
	const judgment = judge(change.most, NOTICED * summary.scenarios[from].bottleneck.share);
	const size = { less: ', and gets smaller', more: ', and gets bigger' }[judgment as 'less'] ?? '';
	const shares = `${share(from, was)} of the time before, ${share(to, is)} after`;
	return was === is
		? say`The jam stays with ${name(was)}${size}: ${shares}.`
		: say`The jam moves from ${name(was)} to ${name(is)}${size}: ${shares}.`;
}

/** C6: whose share of the time changes most, of those that hold things up, or of nobody; in one scenario whose is largest. */
export function tellHoldUp(
	summary: Summary,
	holdUps: { people: string | null; shares: number[] }[],
	scenarios: { id: string; name: string }[],
	nameOf: (people: string | null) => string
): Sentence {
	const seenIn = (id: string, people: string | null): Estimate => {
		const seen = summary.views?.[id]?.holdUp;
		return (people === null ? seen?.nobody : seen?.shares[people]) ?? null;
	};
	const [from, to] = scenarios;
	const verb = (people: string | null) => `${people === null ? 'holds' : 'hold'} it up`;
	if (!to) {
		const [most] = holdUps.toSorted((a, b) => b.shares[0] - a.shares[0]);
		if (!isSharp(seenIn(from.id, most.people), 0.25)) return say`Who holds it up`;
		return say`${nameOf(most.people)} ${verb(most.people)} ${formatShare(summary, from.id, most.people)} of the time`;
	}
	const change = pairOf(summary, from.id, to.id)?.holdUp;
	const changes = holdUps.map(({ people }) => {
		const own = people === null ? change?.nobody : change?.shares[people];
		// People that only one of the two has hold nothing up in the other.
		return { people, difference: own ?? seenIn(to.id, people) ?? seenIn(from.id, people) };
	});
	const judged = changes.map((each) => ({ ...each, judgment: judge(each.difference, 0.005) }));
	const [most] = judged
		.filter(({ judgment }) => judgment === 'less' || judgment === 'more')
		.sort((a, b) => Math.abs(b.difference!.value) - Math.abs(a.difference!.value));
	if (most) {
		const share = ({ id, name }: { id: string; name: string }) =>
			`${formatShare(summary, id, most.people)}${id === from.id ? ' of the time' : ''} ${id === 'baseline' ? 'now' : `with ${name}`}`;
		return say`${nameOf(most.people)} ${verb(most.people)} ${share(from)}, ${share(to)}`;
	}
	return judged.every(({ judgment }) => judgment === 'same' || judgment === 'hardly')
		? say`Who holds it up does not change`
		: say`No change in who holds it up could be told`;
}

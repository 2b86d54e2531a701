// How work arrives, as people say it: “60 a week”, “one every 2 h”, “10% of cases”.
import type { ArrivesDocument, StreamDocument } from '#sim';
import { formatSetting, type Unit } from './format.ts';
import { parseShare, sayShare, plainDigits } from './numbers.ts';
import { parseTime, sayTime } from './time.ts';

type Said = { ok: true; value: ArrivesDocument } | { ok: false; message: string };

const WAYS_OUT =
	'Say it like “60 a week”, “12 a working day”, “one every 2 h” or “10% of” another kind.';

/** How often in a week. A month is a twelfth of 52 weeks; of a day and a working day it makes a difference which. */
const PER_WEEK: [RegExp, number][] = [
	[/^(week|wk)$/, 1],
	[/^(working day|workday|wd)$/, 5],
	[/^day$/, 7],
	[/^(hour|h)$/, 168],
	[/^month$/, 12 / 52],
	[/^(quarter)$/, 4 / 52],
	[/^year$/, 1 / 52]
];

/** What words about arrivals may rest on. */
export interface ArrivalsContext {
	/** Of bare numbers. */
	unit: Unit;
	/** Kinds of work that this one may be a share of. */
	kinds: { id: string; name: string }[];
	/** How it arrives now: what is said besides (hours of the week, several at once) stays. */
	now?: ArrivesDocument | undefined;
}

/** A kind of work by its name or id, in any case and number. */
function findKind(kinds: ArrivalsContext['kinds'], words: string): string | undefined {
	const bare = (text: string) => text.trim().toLowerCase().replace(/s$/, '');
	return kinds.find(({ id, name }) => [id, name].some((each) => bare(each) === bare(words)))?.id;
}

/** How a kind of work arrives, from what somebody typed. */
export function parseArrivals(text: string, { unit, kinds, now }: ArrivalsContext): Said {
	const words = plainDigits(text).trim().toLowerCase().replace(/\s+/g, ' ');
	const often = /^(?:about )?(\d+(?:\.\d+)?) ?(?:a|an|per|each|every|\/) ?([a-z ]+)$/.exec(words);
	const times = often && PER_WEEK.find(([name]) => name.test(often[2]))?.[1];
	if (often && times) {
		const perWeek = Number((Number(often[1]) * times).toFixed(4));
		const profile = now && 'perWeek' in now ? now.profile : undefined;
		return { ok: true, value: { perWeek, ...(profile ? { profile } : {}) } };
	}
	let m;
	if ((m = /^(?:one |1 )?every (.+)$/.exec(words))) {
		const every = parseTime(m[1], unit);
		if (!every.ok) return every;
		const together = now && 'every' in now ? now.together : undefined;
		return { ok: true, value: { every: every.value, ...(together ? { together } : {}) } };
	}
	if ((m = /^always (\d+)/.exec(words))) return { ok: true, value: { always: Number(m[1]) } };
	if ((m = /^(.+?%?) of (?:the |all )?(.+)$/.exec(words))) {
		const share = parseShare(m[1]);
		const of = findKind(kinds, m[2]);
		if (share.ok && of !== undefined) return { ok: true, value: { of, share: share.value } };
		if (share.ok) return { ok: false, message: `No other kind of work is called “${m[2]}”.` };
	}
	return { ok: false, message: `“${text.trim()}” does not say how often. ${WAYS_OUT}` };
}

/** The words for it, which `parseArrivals` reads back, or a description of what only another editor can change. */
export function sayArrivals(
	arrives: ArrivesDocument,
	{ unit, kinds }: ArrivalsContext
): { words: string; isFixed: boolean } {
	if ('perWeek' in arrives)
		return { words: `${formatSetting(arrives.perWeek)} a week`, isFixed: false };
	if ('every' in arrives) {
		const every = sayTime(arrives.every, unit);
		return { words: `one every ${every.words}`, isFixed: every.isFixed };
	}
	if ('of' in arrives) {
		const name = kinds.find(({ id }) => id === arrives.of)?.name ?? arrives.of;
		return { words: `${sayShare(arrives.share)} of ${name}`, isFixed: false };
	}
	if ('always' in arrives) return { words: `always ${arrives.always}`, isFixed: false };
	return { words: `at ${arrives.at.length} given times`, isFixed: true };
}

/** What is said besides: more at a time, or by the hour of the week. Empty where there is nothing. */
export function sayArrivalsBesides(arrives: ArrivesDocument): string {
	if ('perWeek' in arrives && arrives.profile) return 'by the hour of the week';
	if ('every' in arrives && typeof arrives.together === 'number' && arrives.together > 1)
		return `${formatSetting(arrives.together)} at once`;
	if ('every' in arrives && typeof arrives.together === 'object') return 'several at once';
	if ('always' in arrives) return 'waiting to be let in';
	return '';
}

/** Kinds of work that this one may be a share of: they have arrivals of their own. */
export function listSources(document: StreamDocument, own: string): ArrivalsContext['kinds'] {
	return Object.entries(document.work).flatMap(([id, { name, arrives }]) =>
		id === own || 'of' in arrives || 'always' in arrives ? [] : [{ id, name: name ?? id }]
	);
}

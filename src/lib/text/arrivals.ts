// How work arrives, as people say it: “60 a week”, “one every 2 h”, “10% of cases”.
import type { ArrivesDocument, StreamDocument } from '#sim';
import { formatSetting, type Unit } from './format.ts';
import { parseShare, sayShare } from './share.ts';
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

/** The id of a kind of work by its name or id, in any case and number. */
function findKind(document: StreamDocument, words: string): string | undefined {
	const bare = (text: string) => text.trim().toLowerCase().replace(/s$/, '');
	return Object.keys(document.work).find((id) =>
		[id, document.work[id].name ?? id].some((name) => bare(name) === bare(words))
	);
}

/** How a kind of work arrives, from what somebody typed. What was said besides (hours of the week) stays. */
export function parseArrivals(text: string, document: StreamDocument, own: string): Said {
	const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
	const now = document.work[own]?.arrives;
	const often = /^(?:about )?(\d+(?:[.,]\d+)?) ?(?:a|an|per|each|every|\/) ?([a-z ]+)$/.exec(words);
	const times = often && PER_WEEK.find(([unit]) => unit.test(often[2]))?.[1];
	if (often && times) {
		const perWeek = Number((Number(often[1].replace(',', '.')) * times).toFixed(4));
		const profile = now && 'perWeek' in now ? now.profile : undefined;
		return { ok: true, value: { perWeek, ...(profile ? { profile } : {}) } };
	}
	let m;
	if ((m = /^(?:one |1 )?every (.+)$/.exec(words))) {
		const every = parseTime(m[1], document.unit);
		if (!every.ok) return every;
		const together = now && 'every' in now ? now.together : undefined;
		return { ok: true, value: { every: every.value, ...(together ? { together } : {}) } };
	}
	if ((m = /^always (\d+)/.exec(words))) return { ok: true, value: { always: Number(m[1]) } };
	if ((m = /^(.+?%?) of (?:the |all )?(.+)$/.exec(words))) {
		const share = parseShare(m[1]);
		const of = findKind(document, m[2]);
		if (share.ok && of !== undefined && of !== own)
			return { ok: true, value: { of, share: share.value } };
		if (share.ok) return { ok: false, message: `No other kind of work is called “${m[2]}”.` };
	}
	return { ok: false, message: `“${text.trim()}” does not say how often. ${WAYS_OUT}` };
}

/** The words for it, which `parseArrivals` reads back, or a description of what only another editor can change. */
export function sayArrivals(
	arrives: ArrivesDocument,
	document: StreamDocument
): { words: string; isFixed: boolean } {
	const unit: Unit = document.unit;
	if ('perWeek' in arrives)
		return { words: `${formatSetting(arrives.perWeek)} a week`, isFixed: false };
	if ('every' in arrives) {
		const every = sayTime(arrives.every, unit);
		return { words: `one every ${every.words}`, isFixed: every.isFixed };
	}
	if ('of' in arrives) {
		const name = document.work[arrives.of]?.name ?? arrives.of;
		return { words: `${sayShare(arrives.share) || '0%'} of ${name}`, isFixed: false };
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

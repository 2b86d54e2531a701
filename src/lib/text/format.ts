// The only way from number to words: readable units, and never more digits than the interval supports.
import type { Estimate } from '#sim';

export type Unit = 'min' | 'h' | 'd' | 'wk';

/** How a figure is shown: multiplied by `factor`, followed by `unit` (or `words`, where there is room). */
export interface Scale {
	factor: number;
	unit: string;
	words: string;
}

const HOURS: Record<Unit, number> = { min: 1 / 60, h: 1, d: 24, wk: 168 };
const WORDS: Record<Unit, string> = { min: 'minutes', h: 'hours', d: 'days', wk: 'weeks' };

export const NOTHING = '—';
export const SHARE: Scale = { factor: 100, unit: '%', words: '%' };
/** Differences of shares: “from 47% to 17%” is 30 points, and not 30%. */
export const POINTS: Scale = { factor: 100, unit: ' points', words: ' points' };
export const COUNT: Scale = { factor: 1, unit: '', words: '' };

/** The unit in which a time of this size (in `unit`) is read most easily: minutes below 1½ hours, days from 2 days on. */
export function chooseTimeScale(largest: number, unit: Unit): Scale {
	const hours = Math.abs(largest) * HOURS[unit];
	const chosen: Unit = hours < 1.5 ? 'min' : hours < 48 ? 'h' : hours < 120 * 24 ? 'd' : 'wk';
	return { factor: HOURS[unit] / HOURS[chosen], unit: ` ${chosen}`, words: ` ${WORDS[chosen]}` };
}

/** The period in which a rate (per `unit`) is read most easily: an hour, a day or a week. */
export function chooseRateScale(largest: number, unit: Unit): Scale {
	const perHour = Math.abs(largest) / HOURS[unit];
	const [hours, word] =
		perHour >= 2 ? [1, 'an hour'] : perHour * 24 >= 10 ? [24, 'a day'] : [168, 'a week'];
	return { factor: hours / HOURS[unit], unit: ` ${word}`, words: ` ${word}` };
}

/**
 * Decimal places that a figure deserves: its 95% interval's half-width to one digit, and at most three digits in all.
 * Negative places round to tens and hundreds. Without an interval (one replication) two digits are shown.
 */
export function supportedPlaces(value: number, halfWidth: number | null): number {
	// What is nothing for sure has no digits.
	if (value === 0 && halfWidth === 0) return 0;
	const leading = value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1;
	if (halfWidth === null) return Math.max(0, 2 - leading);
	const readable = Math.max(0, 3 - leading);
	if (halfWidth === 0) return readable;
	return Math.min(readable, 0 - Math.floor(Math.log10(halfWidth)));
}

/** Making a formatter takes a hundred times as long as using it. */
const formatters = new Map<number, Intl.NumberFormat>();
const settings = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

function digits(places: number): Intl.NumberFormat {
	const known = formatters.get(places);
	if (known) return known;
	const made = new Intl.NumberFormat('en-US', {
		minimumFractionDigits: places,
		maximumFractionDigits: places
	});
	formatters.set(places, made);
	return made;
}

/** A number with so many decimal places, a true minus sign and thousands set apart; never “−0”. */
export function formatNumber(value: number, places: number, signed = false): string {
	const round = places < 0 ? 10 ** -places : 1;
	const shown = Math.round(value / round) * round;
	const text = digits(Math.max(0, places)).format(Math.abs(places < 0 ? shown : value));
	const isZero = !/[1-9]/.test(text);
	if (isZero) return text;
	return (value < 0 ? '−' : signed ? '+' : '') + text;
}

function scaled(estimate: NonNullable<Estimate>, scale: Scale) {
	const value = estimate.value * scale.factor;
	const half =
		estimate.low === null || estimate.high === null
			? null
			: ((estimate.high - estimate.low) / 2) * scale.factor;
	return { value, places: supportedPlaces(value, half) };
}

/** Decimal places for figures that are read side by side: as many as the least certain of them supports. */
export function sharePlaces(estimates: Estimate[], scale: Scale): number {
	const isNothing = ({ value, low, high }: NonNullable<Estimate>) =>
		value === 0 && low === 0 && high === 0;
	const places = estimates.flatMap((e) => (e && !isNothing(e) ? [scaled(e, scale).places] : []));
	return places.length ? Math.min(...places) : 0;
}

/** Whether so many places on this scale leave too little of a figure: rounding would move it by more than a share of it. */
export function losesDigits(
	estimate: NonNullable<Estimate>,
	scale: Scale,
	places: number,
	most = 0.05
): boolean {
	const value = Math.abs(estimate.value * scale.factor);
	const step = 10 ** -places;
	return Math.abs(Math.round(value / step) * step - value) > most * value;
}

/** An estimate without its unit: “14.0”; with at most so many decimal places. */
export function formatValue(estimate: Estimate, scale: Scale, most = Infinity): string {
	if (!estimate) return NOTHING;
	const { value, places } = scaled(estimate, scale);
	return formatNumber(value, Math.min(places, most));
}

/** An estimate with its unit: “14.0 d”, or “14.0 days” with `long`. */
export function formatEstimate(
	estimate: Estimate,
	scale: Scale,
	long = false,
	most = Infinity
): string {
	if (!estimate) return NOTHING;
	const text = formatValue(estimate, scale, most);
	return text + (long ? wordsFor(text, scale) : scale.unit);
}

/** A difference with its sign and unit: “−10.9 d”. */
export function formatDifference(estimate: Estimate, scale: Scale, most = Infinity): string {
	if (!estimate) return NOTHING;
	const { value, places } = scaled(estimate, scale);
	return formatNumber(value, Math.min(places, most), true) + scale.unit;
}

/** A 95% interval without unit: “−11.0 … −10.8”; empty where there is none. */
export function formatInterval(estimate: Estimate, scale: Scale, most = Infinity): string {
	if (!estimate || estimate.low === null || estimate.high === null) return '';
	if (estimate.low === estimate.high) return 'exact';
	const bounds = [estimate.low * scale.factor, estimate.high * scale.factor];
	const places = Math.min(scaled(estimate, scale).places, most);
	// A bound just beside zero keeps a digit more, so that its side can be seen.
	const isBeside =
		most === Infinity && bounds.some((bound) => bound !== 0 && Math.abs(bound) < 10 ** -places / 2);
	const [low, high] = bounds.map((bound) => formatNumber(bound, isBeside ? places + 1 : places));
	return low === high ? `about ${low}` : `${low} … ${high}`;
}

/** A lead time or another time, in the unit that suits its own size. */
export function formatTime(estimate: Estimate, unit: Unit, long = false): string {
	return estimate ? formatEstimate(estimate, chooseTimeScale(estimate.value, unit), long) : NOTHING;
}

/** A time on a map, where it may be next to nothing: what is said of a few seconds. */
export function formatBrief(value: number, unit: Unit): string {
	const isShort = value > 0 && value * HOURS[unit] * 60 < 0.1;
	return isShort ? '<0.1 min' : formatTime({ value, low: null, high: null }, unit);
}

/** A share that has no interval, such as the constraint's: whole percents. */
export function formatPercent(share: number): string {
	return `${formatNumber(share * 100, 0)}%`;
}

/** A number that a person set: as short as it can be said, at most three decimals. */
export function formatSetting(value: number): string {
	return settings.format(value).replace('-', '−');
}

/** A length of time that was set, in the unit that suits it: “1 week”, “3.5 days”. */
export function formatSpan(length: number, unit: Unit): string {
	const scale = chooseTimeScale(length, unit);
	const text = formatSetting(length * scale.factor);
	return text + wordsFor(text, scale);
}

/** “1 hour”, “1.0 hours”. */
function wordsFor(text: string, { words }: Scale): string {
	return text === '1' ? words.replace(/s$/, '') : words;
}

/** The time of day, as the reader's clock has it: “10:42”. */
export function formatClock(time: number): string {
	return new Date(time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

/** A day and the time of day, as the reader's calendar and clock have them: “23 Nov 2026, 10:42”. */
export function formatMoment(time: number): string {
	return new Date(time).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
}

/** “a”, “a and b”, “a, b and c”. */
export function formatList(items: string[]): string {
	return items.length < 2
		? (items[0] ?? '')
		: `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

// Figures that are read beside each other: in one unit and with as many digits as the least certain supports, unless that would leave
// nothing of one of them. What is not zero never reads as zero.
import type { Estimate } from '#sim';
import {
	formatEstimate,
	formatNumber,
	formatTime,
	formatValue,
	losesDigits,
	NOTHING,
	sharePlaces,
	type Scale,
	type Unit
} from './format.ts';

/** How a figure was told. */
export interface Told {
	text: string;
	scale: Scale;
	places: number;
}

/** Differences are told for their size, figures to be looked up: so much of it rounding may take. */
const MAY_LOSE = { figure: 0.05, difference: 0.1 };
/** Below this a figure is told in a smaller unit. */
const TINY = 0.1;

/**
 * An estimate with its unit, with at most `places` on `scale`, and never more than its interval supports. Where rounding to what stands
 * beside it would take too much of it, with as many of the places that its own interval supports as that asks for; what is tiny then, in the unit that `own`
 * chooses for its size.
 */
export function formatBeside(
	estimate: Estimate,
	scale: Scale,
	places: number,
	own: (size: number) => Scale = () => scale,
	signed = false
): Told {
	if (!estimate) return { text: NOTHING, scale, places };
	const supported = sharePlaces([estimate], scale);
	const fits = Math.min(places, supported);
	const most = signed ? MAY_LOSE.difference : MAY_LOSE.figure;
	if (supported <= places || !losesDigits(estimate, scale, fits, most))
		return { text: tell(estimate.value, scale, fits, signed), scale, places: fits };
	const isTiny = Math.abs(estimate.value * scale.factor) < TINY;
	const other = isTiny ? own(estimate.value) : scale;
	const all = sharePlaces([estimate], other);
	// As few as keep enough of it.
	let kept = other === scale ? fits : Math.min(0, all);
	while (kept < all && losesDigits(estimate, other, kept, most)) kept += 1;
	return { text: tell(estimate.value, other, kept, signed), scale: other, places: kept };
}

function tell(value: number, scale: Scale, places: number, signed: boolean): string {
	const text = formatNumber(value * scale.factor, places, signed);
	return value !== 0 && !/[1-9]/.test(text) ? `about 0${scale.unit}` : text + scale.unit;
}

/**
 * A difference beside figures with so many places. One that could not be told takes no more places than they have: its digits would
 * say what chance said.
 */
export function formatDifferenceBeside(
	estimate: Estimate,
	scale: Scale,
	places: number,
	own?: (size: number) => Scale
): Told {
	if (!estimate || estimate.low === null || estimate.high === null || isClear(estimate))
		return formatBeside(estimate, scale, places, own, true);
	const fits = Math.min(places, sharePlaces([estimate], scale));
	return { text: tell(estimate.value, scale, fits, true), scale, places: fits };
}

/** A difference beside the two figures that it is between: the same words wherever it is told. own: the unit that suits a size. */
export function formatChange(
	change: Estimate,
	now: Estimate,
	then: Estimate,
	own: (size: number) => Scale
): Told {
	const scale = own(Math.max(Math.abs(now?.value ?? 0), Math.abs(then?.value ?? 0)));
	return formatDifferenceBeside(change, scale, sharePlaces([now, then], scale), own);
}

/** The interval leaves zero out. */
function isClear({ low, high }: NonNullable<Estimate>): boolean {
	return low! > 0 || high! < 0;
}

/** The 95% interval of a difference in the unit and places in which it was told; more of them where its bounds would be one, or zero. */
export function formatBounds(estimate: Estimate, { scale, places }: Told): string {
	if (!estimate || estimate.low === null || estimate.high === null) return '';
	if (estimate.low === estimate.high) return 'exact';
	const bounds = [estimate.low * scale.factor, estimate.high * scale.factor];
	for (const more of isClear(estimate) ? [0, 1, 2, 3] : [0, 1]) {
		const texts = bounds.map((bound) => formatNumber(bound, places + more));
		// A bound just beside zero keeps the places that show its side.
		const isShown = bounds.every((bound, i) => bound === 0 || /[1-9]/.test(texts[i]));
		if (texts[0] !== texts[1] && isShown) return texts.join(' … ');
	}
	const texts = bounds.map((bound) => formatNumber(bound, places + 1));
	return texts[0] === texts[1] ? `about ${texts[0]}` : texts.join(' … ');
}

/** “14.2”, “3.1 days”; or “27.3 days”, “14 minutes”, where one unit would leave nothing of one of them. */
export function formatPair(
	now: NonNullable<Estimate>,
	then: NonNullable<Estimate>,
	scale: Scale,
	unit: Unit
): [string, string] {
	const places = sharePlaces([now, then], scale);
	return [now, then].some((each) => losesDigits(each, scale, places))
		? [formatTime(now, unit, true), formatTime(then, unit, true)]
		: [formatValue(now, scale, places), formatEstimate(then, scale, true, places)];
}

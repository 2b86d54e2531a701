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

/**
 * An estimate with its unit, with at most `places` on `scale`; where rounding would take more than 5% of it, with its own
 * places, in the unit that `own` chooses for its size.
 */
export function formatBeside(
	estimate: Estimate,
	scale: Scale,
	places: number,
	own: (size: number) => Scale = () => scale,
	signed = false
): Told {
	if (!estimate) return { text: NOTHING, scale, places };
	const fits = Math.min(places, sharePlaces([estimate], scale));
	if (!losesDigits(estimate, scale, fits))
		return { text: tell(estimate.value, scale, fits, signed), scale, places: fits };
	const other = own(estimate.value);
	const kept = sharePlaces([estimate], other);
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

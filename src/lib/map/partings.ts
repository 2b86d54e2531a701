// What is said where ways part: shares of what comes back, skips, leaves. Each with a diamond where there is a choice.
import { group } from 'd3';
import type { ArrowKind, MapArrow, MapGraph } from './graph.ts';
import type { Point } from './placement.ts';
import type { Box, Frame, Places } from './placement.ts';
import { departure, edgeOf, placeOf } from './route.ts';

/** A mark where the way parts, and what is said about it. */
export interface Parting {
	id: string;
	kind: ArrowKind;
	diamond: Point | null;
	label: { text: string; at: Point; anchor: 'start' | 'end' };
}

/** Of a map that runs across. */
export function partingsOf(graph: MapGraph, places: Places): Parting[] {
	const bySource = group(graph.arrows, ({ from }) => from);
	return [...bySource].flatMap(([from, arrows]) => {
		const place = placeOf(places, from);
		if (!place) return [];
		const beneath = arrows.filter(({ kind, to }) => isBeneath(kind, to, places, place));
		const above = arrows.filter((arrow) => arrow.kind === 'skip' && !beneath.includes(arrow));
		const leaving = arrows.filter(({ kind }) => kind === 'leave' || kind === 'done');
		const partings: Parting[] = [];
		if (beneath.length > 0) {
			const x = departure(place, 'below');
			const isUp = place.isDetour;
			const y = edgeOf(place, isUp, 'join');
			partings.push({
				id: `${from} back`,
				kind: 'back',
				diamond: hasChoice(beneath) ? [x, y] : null,
				label: { text: sayShares(beneath), at: [x + 7, isUp ? y - 6 : y + 16], anchor: 'start' }
			});
		}
		if (above.length > 0) {
			const x = departure(place, 'above');
			const y = edgeOf(place, true, 'join');
			partings.push({
				id: `${from} skip`,
				kind: 'skip',
				diamond: hasChoice(above) ? [x, y] : null,
				label: { text: sayShares(above), at: [x - 7, y - 6], anchor: 'end' }
			});
		}
		if (leaving.length > 0) {
			const right = place.x + place.width;
			const y = edgeOf(place, false, 'join');
			const kind = leaving.some((arrow) => arrow.kind === 'leave') ? 'leave' : 'done';
			partings.push({
				id: `${from} leave`,
				kind,
				diamond: hasChoice(leaving) ? [right - 12, y] : null,
				label: {
					text: `${sayShares(leaving)} ${kind === 'leave' ? 'out' : 'done'}`.trim(),
					at: [right - 5, y + 16],
					anchor: 'start'
				}
			});
		}
		return partings;
	});
}

function isBeneath(kind: ArrowKind, to: string | null, places: Places, from: Box | Frame): boolean {
	if (kind === 'back' || kind === 'flaws') return true;
	return kind === 'skip' && (from.isDetour || placeOf(places, to ?? '')?.isDetour === true);
}

const hasChoice = (arrows: MapArrow[]) =>
	arrows.some(({ share, kind }) => share !== null || kind === 'flaws');

/** "26%", "4%, 2%", "4% + flaws". */
export function sayShares(arrows: MapArrow[]): string {
	const shares = arrows.flatMap(({ share }) => (share === null ? [] : [sayShare(share)]));
	const flaws = arrows.some(({ kind }) => kind === 'flaws') ? ['flaws'] : [];
	return [...(shares.length ? [shares.join(', ')] : []), ...flaws].join(' + ');
}

/** A share of 0.012 is "1.2%". */
export function sayShare(share: number): string {
	const percent = share * 100;
	return `${Number(percent.toPrecision(2))}%`;
}

// What is said where ways part: shares of what comes back, skips, leaves. Each with a diamond where there is a choice.
import { textWidth } from '../charts/textWidth.ts';
import { setApart } from './apart.ts';
import type { ArrowKind, MapArrow, MapGraph } from './graph.ts';
import { group } from './group.ts';
import type { Box, Frame, Places, Point } from './placement.ts';
import { edgeOf, placeOf, wayOut } from './route.ts';

/** A mark where the way parts, and what is said about it. */
export interface Parting {
	id: string;
	kind: ArrowKind;
	diamond: Point | null;
	label: { text: string; at: Point; anchor: 'start' | 'end' };
	/** Said within the box, on its ground. */
	isInside?: boolean;
}

/** Of a map that runs across. */
export function partingsOf(graph: MapGraph, places: Places, width: number): Parting[] {
	const lastId = graph.main.at(-1)?.id;
	const bySource = group(graph.arrows, ({ from }) => from);
	const partings = [...bySource].flatMap(([from, arrows]) => {
		const place = placeOf(places, from);
		if (!place) return [];
		const beneath = arrows.filter(
			({ kind }) => kind === 'back' || kind === 'flaws' || (kind === 'skip' && place.isDetour)
		);
		const above = arrows.filter((arrow) => arrow.kind === 'skip' && !beneath.includes(arrow));
		const leaving = arrows.filter(
			({ kind, outcome }) =>
				kind === 'leave' || (kind === 'done' && (from !== lastId || outcome !== null))
		);
		const back = beneath.length > 0 ? [partingBelow(place, beneath, places)] : [];
		const said = back.map(({ label }) => keepInside(label, width));
		return [
			...back,
			...(above.length > 0 ? [partingAbove(place, above, places)] : []),
			...(leaving.length > 0 ? [partingOut(place, leaving, said, width)] : [])
		];
	});
	const inside = partings.map((parting) => ({
		...parting,
		label: keepInside(parting.label, width)
	}));
	return setApart(inside, [...places.boxes.values()], width);
}

/** Where a label ends at the right. */
const endOf = ({ at, anchor, text }: Parting['label']) =>
	anchor === 'end' ? at[0] : at[0] + textWidth(text, 12);

/** A label that would be cut off at the right stands at the left of its line. */
function keepInside(label: Parting['label'], width: number): Parting['label'] {
	const [x, y] = label.at;
	if (label.anchor === 'end' || x + textWidth(label.text, 12) <= width) return label;
	return { ...label, at: [x - 14, y], anchor: 'end' };
}

function partingBelow(place: Box | Frame, arrows: MapArrow[], places: Places): Parting {
	const way = wayOut(place, 'below', places);
	const [x, y] = way[0];
	const isBeside = way.length > 1;
	const bottom = place.y + place.height;
	return {
		id: `${place.id} back`,
		kind: 'back',
		diamond: hasChoice(arrows) ? [x, y] : null,
		label: isBeside
			? { text: sayShares(arrows), at: [x - 6, bottom + 14], anchor: 'end' }
			: { text: sayShares(arrows), at: [x + 7, place.isDetour ? y - 6 : y + 16], anchor: 'start' }
	};
}

function partingAbove(place: Box | Frame, arrows: MapArrow[], places: Places): Parting {
	const way = wayOut(place, 'above', places);
	const [x, y] = way[0];
	return {
		id: `${place.id} skip`,
		kind: 'skip',
		diamond: hasChoice(arrows) ? [x, y] : null,
		label: { text: sayShares(arrows), at: [x - 7, Math.min(y, place.y) - 6], anchor: 'end' }
	};
}

/** What leaves the stream here has no arrow, only its share and where it goes: behind what else is said there, or beneath it. */
function partingOut(
	place: Box | Frame,
	arrows: MapArrow[],
	said: Parting['label'][],
	width: number
): Parting {
	const right = place.x + place.width;
	const bottom = edgeOf(place, false, 'join');
	const outcomes = arrows.flatMap(({ outcome }) => outcome ?? []);
	const isLeft = arrows.some(({ kind }) => kind === 'leave');
	const what = outcomes.length > 0 ? outcomes.join(', ') : isLeft ? 'out' : 'done';
	const text = `${sayShares(arrows)} ${what}`.trim();
	const x = Math.max(right - 8, ...said.map((label) => endOf(label) + 10));
	const isRoom = x + textWidth(text, 12) <= width;
	return {
		id: `${place.id} out`,
		kind: isLeft ? 'leave' : 'done',
		diamond: hasChoice(arrows) ? [right - 16, bottom] : null,
		label: {
			text,
			at: isRoom || !said.length ? [x, bottom + 16] : [right - 8, bottom + 31],
			anchor: 'start'
		}
	};
}

const hasChoice = (arrows: MapArrow[]) =>
	arrows.some(({ share, kind }) => share !== null || kind === 'flaws');

/** "26%", "4%, 2%", "4% + flaws". */
export function sayShares(arrows: MapArrow[]): string {
	const shares = arrows.flatMap(({ share }) => (share === null ? [] : [labelShare(share)]));
	const flaws = arrows.some(({ kind }) => kind === 'flaws') ? ['flaws'] : [];
	return [...(shares.length ? [shares.join(', ')] : []), ...flaws].join(' + ');
}

/** A share of 0.012 is "1.2%". */
export function labelShare(share: number): string {
	const percent = share * 100;
	return `${Number(percent.toPrecision(2))}%`;
}

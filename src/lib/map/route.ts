// How arrows run: straight on along the line, skips above a row, what comes back beneath it, bundled by where it leads.
import type { Box, Frame, Places, Point } from './placement.ts';

/** An arrow that leaves the line. */
export interface Arc {
	from: string;
	to: string;
	/** Above its row, or beneath. */
	channel: 'above' | 'below';
}

/** Where arcs of one channel of one row run; those that lead to one place share a track. */
export interface Channel {
	/** Target → track, from 0, the next to the row. */
	tracks: Map<string, number>;
	count: number;
}

export type Channels = Record<Arc['channel'], Channel[]>;

type Place = Box | Frame;

/** How far an arrow that would be covered runs beside its box. */
const BESIDE = 11;

export function placeOf(places: Places, id: string): Place | undefined {
	return places.boxes.get(id) ?? places.frames.get(id);
}

const isBox = (place: Place): place is Box => 'bar' in place;

/** Where an arc leaves a place, as an x. */
function departure(place: Place, channel: Arc['channel']): number {
	if (!isBox(place)) return channel === 'below' ? place.join.from[0] + 4 : place.join.from[0];
	return place.x + place.width * (channel === 'below' ? 0.5 : 0.8);
}

/** Where it arrives. */
function arrival(place: Place, channel: Arc['channel']): number {
	if (!isBox(place)) return place.fork.from[0];
	return place.x + place.width * (channel === 'below' && !place.isDetour ? 0.18 : 0.25);
}

/** The y at which an arc leaves or reaches a place; a block's lines stand out a little. */
export function edgeOf(place: Box | Frame, isUp: boolean, line: 'fork' | 'join'): number {
	if ('bar' in place) return isUp ? place.y : place.y + place.height;
	return isUp ? place[line].from[1] - 10 : place[line].to[1] + 10;
}

/** From a place to where its channel's tracks run: straight, or beside it where something stands in between. */
export function wayOut(place: Place, channel: Arc['channel'], places: Places): Point[] {
	const x = departure(place, channel);
	const isUp = (channel === 'above') !== place.isDetour;
	const edge = edgeOf(place, isUp, 'join');
	if (!isBox(place) || !isCovered(place, places, isUp)) return [[x, edge]];
	const right = place.x + place.width;
	const y = isUp ? place.y + 14 : place.y + place.height - 14;
	return [
		[right, y],
		[right + BESIDE, y]
	];
}

/** From there to a place. */
export function wayIn(place: Place, channel: Arc['channel'], places: Places): Point[] {
	const x = arrival(place, channel);
	const isUp = (channel === 'above') !== place.isDetour;
	const edge = edgeOf(place, isUp, 'fork');
	if (!isBox(place) || !isCovered(place, places, isUp)) return [[x, edge]];
	const left = place.bar.x - 5;
	const y = isUp ? place.y + 14 : place.y + place.height - 14;
	return [
		[left, y],
		[place.x, y]
	];
}

/** Whether something of the same row stands above it (or beneath). */
function isCovered(box: Box, { boxes }: Places, isUp: boolean): boolean {
	for (const other of boxes.values()) {
		if (other.row !== box.row || other.isDetour !== box.isDetour || other === box) continue;
		const isBeyond = isUp ? other.y < box.y : other.y > box.y;
		if (isBeyond && other.x < box.x + box.width && box.x < other.x + other.width) return true;
	}
	return false;
}

/**
 * Gives every target a track in each channel that its arcs pass, on both streams at once, so that it is the same on both;
 * tracks do not overlap.
 */
export function assignTracks(sides: { places: Places; arcs: Arc[] }[], rows: number): Channels {
	const create = () => Array.from({ length: rows }, () => ({ tracks: new Map(), count: 0 }));
	const channels: Channels = { above: create(), below: create() };
	const extents = new Map<string, { arc: Arc; row: number; from: number; to: number }>();
	for (const { places, arcs } of sides) {
		for (const arc of arcs) {
			const [source, target] = [placeOf(places, arc.from), placeOf(places, arc.to)];
			if (!source || !target) continue;
			const ends = [departure(source, arc.channel), arrival(target, arc.channel)];
			const gutter = arc.channel === 'below' ? 0 : Infinity;
			const passes: [number, number[]][] =
				source.row === target.row
					? [[source.row, ends]]
					: [
							[source.row, [ends[0], gutter]],
							[target.row, [ends[1], gutter]]
						];
			for (const [row, xs] of passes) {
				const key = `${arc.channel} ${row} ${arc.to}`;
				const known = extents.get(key) ?? { arc, row, from: Infinity, to: -Infinity };
				extents.set(key, {
					...known,
					from: Math.min(known.from, ...xs),
					to: Math.max(known.to, ...xs)
				});
			}
		}
	}
	const sorted = [...extents.values()].sort(
		(a, b) => a.to - a.from - (b.to - b.from) || (a.arc.to < b.arc.to ? -1 : 1)
	);
	const taken = new Map<Channel, { from: number; to: number }[][]>();
	for (const { arc, row, from, to } of sorted) {
		const channel = channels[arc.channel][row];
		const tracks = taken.get(channel) ?? [];
		taken.set(channel, tracks);
		let track = tracks.findIndex((each) =>
			each.every((other) => other.to + 12 < from || to + 12 < other.from)
		);
		if (track < 0) track = tracks.push([]) - 1;
		tracks[track].push({ from, to });
		channel.tracks.set(arc.to, track);
		channel.count = tracks.length;
	}
	return channels;
}

/** A polyline with its corners rounded, as SVG path data. */
export function roundedPath(points: Point[], radius: number): string {
	const [start, ...rest] = points;
	if (!start) return '';
	let path = `M${point(start)}`;
	rest.forEach((corner, index) => {
		const before = points[index];
		const after = rest[index + 1];
		const incoming = distance(before, corner);
		if (!after || incoming === 0) {
			path += `L${point(corner)}`;
			return;
		}
		const outgoing = distance(corner, after);
		const bend = Math.min(radius, incoming / 2, outgoing / 2);
		if (bend === 0) return;
		path += `L${point(toward(corner, before, bend / incoming))}`;
		path += `Q${point(corner)} ${point(toward(corner, after, bend / outgoing))}`;
	});
	return path;
}

const round = (value: number) => Math.round(value * 10) / 10;
const point = ([x, y]: Point) => `${round(x)},${round(y)}`;
const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const toward = (from: Point, to: Point, part: number): Point => [
	from[0] + (to[0] - from[0]) * part,
	from[1] + (to[1] - from[1]) * part
];

// Where things stand on a map: what a placement is, whichever way it runs. All in pixels.

export type Point = [x: number, y: number];

export interface Rectangle {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** A step's box, and the room for its waiting bar before it. */
export interface Box extends Rectangle {
	id: string;
	/** The row of the map, from 0. */
	row: number;
	/** Whether it stands beneath the row, beside the main path. */
	isDetour: boolean;
	/** As wide as a narrow map: what it says stands in fewer lines. */
	isLow: boolean;
	/** The room for the bar; `y` is its middle. */
	bar: { x: number; y: number; room: number };
}

interface Line {
	from: Point;
	to: Point;
}

/** A block: from where its lanes part to where they join. */
export interface Frame extends Rectangle {
	id: string;
	row: number;
	isDetour: boolean;
	/** The two lines, from the first lane to the last. */
	fork: Line;
	join: Line;
	/** Baseline of its name. */
	label: Point;
	/** By lane: where its first arrow begins and its last one ends. */
	lanes: Line[];
}

/** Where a node's main arrow comes in and goes out. */
export interface Ports {
	entry: Point;
	exit: Point;
}

/** Everything that one of the two streams shows. */
export interface Places {
	boxes: Map<string, Box>;
	frames: Map<string, Frame>;
	ports: Map<string, Ports>;
}

export interface Placement {
	width: number;
	/** Each row of the main path, and what stands beneath it. Tops are set when the arrows have got their room. */
	rows: { height: number; basement: number }[];
	sides: [Places, Places];
}

export function createPlaces(): Places {
	return { boxes: new Map(), frames: new Map(), ports: new Map() };
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A block's two lines, and a little room around them. */
function linesOf({ fork, join }: Frame): Rectangle[] {
	return [fork, join].map(({ from, to }) => ({
		x: from[0] - 6,
		y: from[1] - 10,
		width: to[0] - from[0] + 12,
		height: to[1] - from[1] + 20
	}));
}

/** What only the first stream has, where nothing of the second stands: gone from what is shown. The first has no ghosts. */
export function ghostsOf(sides: Placement['sides'], side: number): Box[] {
	if (side === 0) return [];
	const { boxes, frames } = sides[1];
	const taken = [...boxes.values(), ...[...frames.values()].flatMap(linesOf)];
	return [...sides[0].boxes.values()].filter(
		(box) => !boxes.has(box.id) && !taken.some((each) => overlap(each, box))
	);
}

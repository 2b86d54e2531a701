// What a laid-out map is: places and paths, in pixels.
import type { ArrowKind } from './graph.ts';
import type { Strip } from './columns.ts';
import type { Parting } from './partings.ts';
import type { Box, Frame, Point } from './placement.ts';

export interface Path {
	/** Stable: which arrow it is. */
	id: string;
	kind: ArrowKind;
	points: Point[];
	/** Whether it ends in an arrowhead. */
	hasHead: boolean;
}

/** Where a text stands, and how wide it may be. */
export interface Anchor {
	at: Point;
	anchor: 'start' | 'end';
	room: number;
}

/** What one stream shows. */
export interface Scene {
	boxes: Box[];
	frames: Frame[];
	/** Places of what only the other stream has, where they are free. */
	ghosts: Box[];
	paths: Path[];
	partings: Parting[];
	/** Of the ladder. */
	strips: Strip[];
	/** Where work comes in and goes out. */
	begin: Anchor;
	end: Anchor;
}

export interface Layout {
	direction: 'across' | 'down';
	width: number;
	height: number;
	/** Pixels for the longest bar. */
	barRoom: number;
	scenes: [Scene, Scene];
}

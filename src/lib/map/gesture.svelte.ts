// What the pointer does on a map: pans its ground, drags a box, draws an arrow back, or zooms with two fingers.
import { findDrop, findEarlier, type Drop } from './drop.ts';
import type { Picture } from './picture.ts';
import type { Box, Point } from './placement.ts';

/** Pixels from which a press is a drag. */
const FAR = 5;

export type Carried =
	| { kind: 'pan' }
	| { kind: 'box'; id: string; at: Point; drop: Drop | null }
	| { kind: 'arrow'; id: string; at: Point; to: Box | null };

export class Gesture {
	/** What goes on, once it is more than a press. */
	carried: Carried | null = $state.raw(null);
	#pressed: { kind: Carried['kind']; id: string; from: Point } | null = null;

	/** The pointer goes down; `from` in pixels of the window. */
	press(kind: Carried['kind'], id: string, from: Point): void {
		this.#pressed = { kind, id, from };
	}

	/** It moves: `at` on the map. Whether something has just begun. */
	move(point: Point, at: Point, picture: Picture): boolean {
		const pressed = this.#pressed;
		if (!pressed) return false;
		const { kind, id, from } = pressed;
		const isNew = this.carried === null;
		if (isNew && Math.hypot(point[0] - from[0], point[1] - from[1]) < FAR) return false;
		const { scene, graph, layout } = picture;
		if (kind === 'pan') this.carried = { kind };
		else if (kind === 'box')
			this.carried = { kind, id, at, drop: findDrop(at, scene, graph, id, layout.direction) };
		else this.carried = { kind, id, at, to: findEarlier(at, scene, graph, id) };
		return isNew;
	}

	/** The pointer goes up: what was carried, if anything. */
	release(): Carried | null {
		const { carried } = this;
		this.cancel();
		return carried;
	}

	/** Nothing happened. Whether something went on. */
	cancel(): boolean {
		const was = this.carried !== null;
		this.carried = null;
		this.#pressed = null;
		return was;
	}
}

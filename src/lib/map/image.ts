// The map as a picture of its own, whatever part of it is on the page.
import { flushSync, mount, unmount } from 'svelte';
import type { Summary } from '#sim';
import { exportSvg } from '../charts/export.ts';
import type { MapScenario } from './picture.ts';
import WholeMap from './WholeMap.svelte';

export interface MapImage {
	/** One or two scenarios, which share their places. */
	scenarios: MapScenario[];
	shown: string;
	summary: Summary | null;
	/** Above and below the map. */
	title: string;
	note: string;
}

/** SVG that needs nothing else. It is drawn out of sight, once. */
export function drawMap({ title, ...props }: MapImage): string {
	const target = document.createElement('div');
	target.className = 'visually-hidden';
	target.setAttribute('aria-hidden', 'true');
	document.body.append(target);
	const map = mount(WholeMap, { target, props });
	try {
		flushSync();
		return exportSvg(target.querySelector('svg')!, title);
	} finally {
		void unmount(map);
		target.remove();
	}
}

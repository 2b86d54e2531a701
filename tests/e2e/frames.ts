// What dragging costs, as a reader would feel it: how often the page is drawn anew, and how long its thread is busy for it.
import type { Page, TestInfo } from '@playwright/test';

interface Frames {
	/** Frames a second. */
	rate: number;
	/** The share of frames that came within a thirtieth of a second of the one before. */
	smooth: number;
	/** Milliseconds of the main thread a frame. */
	busy: number;
	count: number;
}

/** Watches the page while something is done to it. */
export async function watch(page: Page, act: () => Promise<void>): Promise<Frames> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Performance.enable');
	const read = async () => {
		const { metrics } = await devtools.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'ThreadTime')!.value * 1000;
	};
	const before = await read();
	await page.evaluate(() => {
		const times: number[] = [];
		const note = (time: number) => {
			times.push(time);
			if (Object.hasOwn(globalThis, 'frames_')) requestAnimationFrame(note);
		};
		Object.assign(globalThis, { frames_: times });
		requestAnimationFrame(note);
	});
	await act();
	const times = await page.evaluate(() => {
		const all = (globalThis as unknown as { frames_: number[] }).frames_;
		delete (globalThis as Partial<{ frames_: number[] }>).frames_;
		return all;
	});
	const busy = (await read()) - before;
	await devtools.detach();
	const gaps = times.slice(1).map((time, index) => time - times[index]);
	const count = gaps.length;
	return {
		rate: (1000 * count) / (times.at(-1)! - times[0]),
		smooth: gaps.filter((gap) => gap < 34).length / count,
		busy: busy / count,
		count
	};
}

/** Said in the report of the tests: asserted it would be a test of what else the machine does. */
export function report({ annotations }: TestInfo, what: string, frames: Frames): void {
	const { rate, smooth, busy, count } = frames;
	const said = `${rate.toFixed(0)} frames a second (${count} seen), ${(100 * smooth).toFixed(0)}% of them within 33 ms of the one before; ${busy.toFixed(1)} ms of the main thread a frame`;
	annotations.push({ type: what, description: said });
	console.log(`${what}: ${said}`);
}

import { afterEach, expect, test, vi } from 'vitest';
import { createDesk } from '../../../src/lib/state/opening.ts';
import { stream } from '../text/figures.ts';

vi.mock('idb-keyval', () => ({ get: () => Promise.resolve(undefined) }));
vi.mock('$app/paths', () => ({ base: '' }));
vi.mock('../../../src/lib/engine/client.ts', () => ({
	createWorkerEngine: () => ({ workers: 1, run: () => new Promise(() => {}), close: () => {} })
}));

afterEach(() => void vi.unstubAllGlobals());

test('a desk that is closed hears of no link any more', async () => {
	const page = new EventTarget();
	vi.stubGlobal('location', { hash: '', search: '' });
	const add = vi.fn(page.addEventListener.bind(page));
	vi.stubGlobal('addEventListener', add);
	vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
	const desk = await createDesk(stream, []);
	expect(add).toHaveBeenCalledWith('hashchange', expect.anything());
	const visit = vi.spyOn(desk.notebook, 'visit');
	const { encodeLink } = await import('../../../src/lib/share/link.ts');
	const change = async () => {
		page.dispatchEvent(new Event('hashchange'));
		await new Promise((after) => setTimeout(after, 200));
	};
	vi.stubGlobal('location', { hash: await encodeLink(stream), search: '' });
	await change();
	expect(visit).toHaveBeenCalledTimes(1);
	desk.close();
	await change();
	expect(visit).toHaveBeenCalledTimes(1);
});

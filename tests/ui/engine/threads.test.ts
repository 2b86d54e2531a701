import { expect, test } from 'vitest';
import { createThreadedEngine } from '../../../src/lib/engine/threads.ts';
import { stream } from '../text/figures.ts';

/** A worker that never answers. */
class Silent extends EventTarget {
	static readonly all: Silent[] = [];
	isEnded = false;
	constructor() {
		super();
		Silent.all.push(this);
	}
	postMessage() {}
	terminate() {
		this.isEnded = true;
	}
}

test('after the engine was closed no worker is left or begun, whatever was under way', async () => {
	const engine = createThreadedEngine(() => new Silent() as unknown as Worker, 2);
	const request = { document: stream, redesigns: [] };
	const underWay = engine.run(request);
	engine.close();
	await expect(underWay).rejects.toThrow('closed');
	await expect(engine.run(request)).rejects.toThrow('closed');
	expect(Silent.all).toHaveLength(3);
	expect(Silent.all.every(({ isEnded }) => isEnded)).toBe(true);
});

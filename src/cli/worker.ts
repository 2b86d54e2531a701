// One thread of the engine in Node.
import { parentPort, workerData } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createHand } from '../lib/engine/hand.ts';

if (!parentPort) throw new Error('worker.ts must run in a worker thread');
// Read by engine.ts at any moment: messages would come only when the main thread has time for them.
const place = workerData as Float64Array;
const note = (time: number) => {
	place[0] = time;
};
expose(createHand(note), nodeEndpoint(parentPort));

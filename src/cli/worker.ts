// One thread of the engine in Node.
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createHand } from '../lib/engine/hand.ts';

if (!parentPort) throw new Error('worker.ts must run in a worker thread');
expose(createHand(), nodeEndpoint(parentPort));

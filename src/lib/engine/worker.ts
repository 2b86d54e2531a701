// One thread of the engine in the browser.
import { expose } from 'comlink';
import { createHand } from './hand.ts';

expose(createHand());

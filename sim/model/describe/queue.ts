import { DEFAULTS } from '../defaults.ts';
import type { BatchDocument, QueueDocument, StreamDocument } from '../schema.ts';
import { describeDuration, describeRhythm } from './time.ts';
import type { Voice } from './voice.ts';
import { listOf, sentenceOf } from './words.ts';

const ORDERS = {
	priority: '',
	fifo: 'first come, first served, whatever the priority',
	lifo: 'the last to come goes first',
	shortest: 'the shortest goes first',
	due: 'the earliest promise goes first',
	random: 'the next is picked at random'
};

/** Who goes first, how many may wait, and how long they do. */
export function describeQueue(voice: Voice, queue: QueueDocument): string {
	return sentenceOf([
		ORDERS[queue.order ?? DEFAULTS.queue.order],
		queue.limit === undefined
			? ''
			: `at most ${queue.limit} wait${queue.limit === 1 ? 's' : ''}; when it is full, ${
					queue.full === 'turn-away' ? 'others are turned away' : 'the step before is held up'
				}`,
		queue.patience === undefined
			? ''
			: `who is not served gives up after ${voice.time(queue.patience)}`
	]);
}

/** How work gathers: "Gathered until 5 wait or the first has waited 2 days." */
export function describeBatch(document: StreamDocument, batch: BatchDocument): string {
	const { unit } = document;
	const until = [
		batch.size === undefined ? '' : `${batch.size} wait`,
		batch.timeout === undefined
			? ''
			: `the first has waited ${describeDuration(batch.timeout, unit)}`,
		batch.every === undefined
			? ''
			: `the next round, ${describeRhythm(batch.every, unit)}${batch.first === undefined ? '' : ` from ${describeDuration(batch.first, unit)} on`}`
	].filter(Boolean);
	const time = batch.time === 'per-item' ? 'one after the other in one go' : 'all at once';
	return `Work is gathered until ${listOf(until, 'or')}, then done ${time}.`;
}

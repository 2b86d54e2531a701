import { DEFAULTS } from '../defaults.ts';
import { isBlock } from '../moves/tree.ts';
import type {
	BlockDocument,
	ByDocument,
	NodeDocument,
	StepDocument,
	StreamDocument
} from '../schema.ts';
import { describeArrows, describeRejects } from './arrows.ts';
import { describeBatch, describeQueue } from './queue.ts';
import { createVoice, type Voice } from './voice.ts';
import { countOf, listOf, nameOfFlaw, nameOfPool, percentOf, sentenceOf } from './words.ts';

const VALUES = {
	value: 'The customer would miss it.',
	protects: 'The customer would not miss it until something goes wrong.',
	required: 'The customer would not miss it, but it must be.',
	waste: 'The customer would not miss it.'
};

/** A paragraph a step, in the order of the file; lanes are numbered 3a, 3b, and their steps 3a.1, 3a.2. */
export function describeSteps(document: StreamDocument): string[] {
	return describeList(createVoice(document), document.steps, '');
}

/** What is said about a step when it is added by a move. */
export function describeNode(document: StreamDocument, node: NodeDocument): string {
	return describeList(createVoice(document), [node], '')[0].replace(/^1\. /, '');
}

function describeList(voice: Voice, list: NodeDocument[], prefix: string): string[] {
	return list.flatMap((node, i) => {
		const number = `${prefix}${i + 1}`;
		const title = `${number}. ${node.name ?? node.id}: `;
		const tail = describeTail(node);
		if (!isBlock(node))
			return [title + [describeStep(voice, node), ...tail].filter(Boolean).join(' ')];
		const lanes = node.parallel.flatMap((lane, j) =>
			describeList(voice, lane, `${number}${String.fromCharCode(97 + (j % 26))}.`)
		);
		return [title + [describeBlock(voice, node), ...tail].filter(Boolean).join(' '), ...lanes];
	});
}

/** What holds for steps and blocks alike. */
function describeTail(node: NodeDocument): string[] {
	return [
		node.value ? VALUES[node.value] : '',
		node.keep === undefined ? '' : sentenceOf([`it must stay: ${node.keep}`]),
		node.owner === undefined ? '' : sentenceOf([`in the hands of ${node.owner}`])
	];
}

function describeStep(voice: Voice, step: StepDocument): string {
	const { document } = voice;
	const shares = (all: Record<string, number>) =>
		listOf(
			Object.entries(all).map(
				([flaw, share]) => `${percentOf(share)} of ${nameOfFlaw(document, flaw)}`
			)
		);
	const back =
		step.sendsBack === undefined
			? 'mends it on the spot'
			: `sends it back to ${voice.name(step.sendsBack)}`;
	return [
		sentenceOf([describeWork(voice, step)]),
		step.handoff === undefined ? '' : sentenceOf([`handed over in ${voice.time(step.handoff)}`]),
		step.pickup === undefined
			? ''
			: sentenceOf([
					`noticed after ${voice.time(step.pickup)}${hasHours(document, step.by) ? ', counted in hours on shift' : ''}`
				]),
		describeQueue(voice, step.queue ?? {}),
		step.batch ? describeBatch(document, step.batch) : '',
		step.setup === undefined
			? ''
			: sentenceOf([
					`setting up takes ${voice.time(step.setup)} ${step.batch ? 'a batch' : 'when the kind of work changes'}`
				]),
		step.again === undefined || step.again === DEFAULTS.step.again
			? ''
			: `Done again, it takes ${percentOf(step.again)} of the time.`,
		step.catches && Object.keys(step.catches).length
			? `It finds ${shares(step.catches)} and ${back}.`
			: '',
		step.adds
			? sentenceOf(
					Object.entries(step.adds).map(
						([flaw, share]) =>
							`${percentOf(share)} of the work gets ${nameOfFlaw(document, flaw)} here`
					)
				)
			: '',
		describeArrows(voice, step.next ?? [])
	]
		.filter(Boolean)
		.join(' ');
}

function describeWork(voice: Voice, step: StepDocument): string {
	if (step.wait !== undefined) return `everything waits ${voice.time(step.wait)}`;
	const who = step.by === undefined ? '' : describeBy(voice.document, step.by);
	if (step.time === undefined)
		return who === '' ? 'a decision that takes no time' : `done by ${who} in no time`;
	return who === ''
		? `nobody is needed, it takes ${voice.time(step.time)}`
		: `done by ${who} in ${voice.time(step.time)}`;
}

function describeBy(document: StreamDocument, by: ByDocument): string {
	if (typeof by === 'string') return nameOfPool(document, by);
	if (Array.isArray(by))
		return `the first who is free of ${listOf(
			by.map((id) => nameOfPool(document, id)),
			'or'
		)}`;
	const team = Object.entries(by).map(([id, count]) => `${count} of ${nameOfPool(document, id)}`);
	return team.length > 1 ? `${listOf(team)} together` : team.join('');
}

function hasHours(document: StreamDocument, by: ByDocument | undefined): boolean {
	const pools =
		by === undefined
			? []
			: typeof by === 'string'
				? [by]
				: Array.isArray(by)
					? by
					: Object.keys(by);
	return pools.some((id) => document.people?.[id]?.calendar !== undefined);
}

function describeBlock(voice: Voice, block: BlockDocument): string {
	const { join = DEFAULTS.block.join, parallel } = block;
	const left =
		join === 'all'
			? 'all are done'
			: join === 'any'
				? 'one is done'
				: `${countOf(join, 'is', 'are')} done`;
	return [
		`${countOf(parallel.length, 'lane')} side by side, until ${left}.`,
		block.rejectTo === undefined ? '' : sentenceOf([describeRejects(voice, block.rejectTo)]),
		block.rejectWhen === 'at-once' ? 'The first rejection stops the other lanes.' : '',
		block.rerun === 'rejected'
			? 'When it comes back, only the lanes that rejected it run again.'
			: '',
		block.wip === undefined
			? ''
			: `At most ${block.wip.limit} inside at once; others wait before the door.`,
		describeArrows(voice, block.next ?? [])
	]
		.filter(Boolean)
		.join(' ');
}

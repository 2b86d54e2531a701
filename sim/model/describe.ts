import { createRun } from './create.ts';
import { DEFAULTS } from './defaults.ts';
import { describeMove } from './describe/moves.ts';
import { describePool, describeWork } from './describe/people.ts';
import { describeSteps } from './describe/steps.ts';
import { describeDuration } from './describe/time.ts';
import { listOf, nameNodes, nameOfKind, percentOf, sentenceOf } from './describe/words.ts';
import { applyMoves } from './moves/apply.ts';
import type { RedesignDocument, StreamDocument } from './schema.ts';

export { describeMove } from './describe/moves.ts';
export { describeDuration, describeTime } from './describe/time.ts';

/** What the model says, in whole sentences: a line each for the stream, its work, people, flaws, steps, redesigns and run. */
export function describe(document: StreamDocument): string[] {
	return [
		describeFrame(document),
		...Object.entries(document.work).map(([id, work]) => describeWork(document, id, work)),
		...Object.entries(document.people ?? {}).map(([id, pool]) => describePool(document, id, pool)),
		...describeFlaws(document),
		...describeDoor(document),
		...describeSteps(document),
		...(document.redesigns ?? []).map((redesign) => describeRedesign(document, redesign)),
		describeRun(document)
	].filter(Boolean);
}

function describeFrame({ name, begins, ends, customer }: StreamDocument): string {
	const between = [begins ? `from “${begins}”` : '', ends ? `to “${ends}”` : '']
		.filter(Boolean)
		.join(' ');
	const frame = [between, customer ? `for ${customer}` : ''].filter(Boolean).join(', ');
	return frame ? `${name}: ${frame}.` : `${name}.`;
}

function describeFlaws({ flaws = {} }: StreamDocument): string[] {
	return Object.entries(flaws).map(
		([id, { name, severity = DEFAULTS.flaw.severity, perItem = 0 }]) =>
			sentenceOf([
				`flaw: ${name ?? id}, ${severity}`,
				perItem > 0 ? `${percentOf(perItem)} of the work arrives with it` : ''
			])
	);
}

function describeDoor(document: StreamDocument): string[] {
	const name = nameNodes(document.steps);
	const waiting = Object.entries(document.begin ?? {}).map(([step, counts]) => {
		const items =
			typeof counts === 'number'
				? String(counts)
				: listOf(
						Object.entries(counts).map(([kind, n]) => `${n} of ${nameOfKind(document, kind)}`)
					);
		return `${items} at ${name(step)}`;
	});
	return [
		document.wip
			? `At most ${document.wip.limit} inside at once; others wait before the door.`
			: '',
		waiting.length ? sentenceOf([`in the beginning wait ${listOf(waiting)}`]) : ''
	];
}

function describeRedesign(
	document: StreamDocument,
	{ id, name, why, status, moves }: RedesignDocument
): string {
	let current = document;
	const sentences = moves.map((move) => {
		const sentence = describeMove(current, move);
		const moved = applyMoves(current, [move]);
		if (moved.ok) current = moved.value.document;
		return moved.ok ? sentence : `${sentence} (It does not fit: ${moved.issues[0].message})`;
	});
	const title = `Redesign “${name ?? id}”${status ? ` (${status})` : ''}:`;
	return [
		title,
		...(sentences.length ? sentences : ['Nothing changes.']),
		...(why ? [sentenceOf([why])] : [])
	].join(' ');
}

function describeRun(document: StreamDocument): string {
	const { run, unit } = document;
	const replications = run.replications ?? DEFAULTS.run.replications;
	const precision = percentOf(run.precision ?? DEFAULTS.run.precision);
	const often =
		replications === 'auto'
			? `again and again until the interval of the mean is within ${precision}`
			: replications === 1
				? 'once'
				: `${replications} times`;
	const change = run.switch ? ` ${describeChange(document, run.switch)}` : '';
	return `It is run over ${describeDuration(run.horizon, unit)}, ${often}; ${describeWarmup(document)}.${change}`;
}

function describeChange(
	{ redesigns = [], unit }: StreamDocument,
	{ to, at }: NonNullable<StreamDocument['run']['switch']>
): string {
	const name = redesigns.find(({ id }) => id === to)?.name ?? to;
	return `At ${describeDuration(at, unit)} it changes over to “${name}”: people, hours, limits and arrivals are then the new ones; who is inside keeps the steps it came in by.`;
}

function describeWarmup(document: StreamDocument): string {
	// All scenarios share the longest: one may start full and need none, where another has to settle.
	const scenarios = (document.redesigns ?? []).map(({ moves }) => applyMoves(document, moves));
	const warmups = [
		document,
		...scenarios.flatMap((each) => (each.ok ? [each.value.document] : []))
	].map((each) => createRun(each).warmup);
	const warmup = warmups.includes('auto') ? 'auto' : Math.max(...(warmups as number[]));
	if (warmup === 'auto') return 'what happens before it has settled is not counted';
	if (warmup === 0) return 'all that happens is counted';
	return `what happens in the first ${describeDuration(document.run.warmup!, document.unit)} is not counted`;
}

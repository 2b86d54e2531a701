// Cell 5 in words: how much of the lead time passes where the customer would miss it, and where not. Sums of the
// engine's own figures, step by step.
import type { Estimate, StepDocument, StreamDocument, Summary } from '#sim';
import { ANSWERS, wordsOf, type Answer } from './answers.ts';
import { formatList, formatTime } from './format.ts';
import { isBlock, listNodes } from './names.ts';
import { join, say, strong, type Sentence } from './sentence.ts';
import { isSharp } from './judge.ts';

export const QUESTION = {
	answer: 'Answer',
	work: 'work',
	waiting: 'waiting',
	open: 'not asked yet',
	next: 'Next step',
	later: 'Ask me later',
	progress: (answered: number, all: number) => `${answered} of ${all} steps are answered.`,
	step: 'Step',
	keep: 'Keep it, because',
	keepExample: 'nothing: it may be removed',
	stepCount: (n: number) => (n === 1 ? '1 step' : `${n} steps`),
	shareOf: (share: string, flaw: string) => `${share} of “${flaw}”`,
	keepOf: (name: string) => `Why ${name} must be kept`,
	catches: 'catches',
	caption: 'Mean time per finished item, step by step, as it is now',
	more: 'All steps and their answers',
	slow: 'Slow is not waste: the answer is about what a step is for, not about how long it takes.'
} as const;

export interface AnswerTime {
	/** Null: not asked yet. */
	answer: Answer | null;
	label: string;
	steps: StepDocument[];
	/** Mean time of a finished item at these steps; null before the first run. */
	touch: Estimate;
	wait: Estimate;
}

/** Steps that the question is about: all but blocks, in the order of the file. */
export function listAsked(document: StreamDocument): StepDocument[] {
	return listNodes(document.steps).filter((node): node is StepDocument => !isBlock(node));
}

/**
 * A sum of means: exact in its value. Its interval is that of the parts added up, which is wider than that of the sum
 * itself, so that no more digits are shown than hold.
 */
function add(parts: Estimate[]): Estimate {
	const known = parts.filter((part) => part !== null);
	if (!known.length) return null;
	const sum = (read: (part: NonNullable<Estimate>) => number | null) =>
		known.reduce<number | null>((all, part) => {
			const own = read(part);
			return all === null || own === null ? null : all + own;
		}, 0);
	return {
		value: sum((part) => part.value)!,
		low: sum((part) => part.low),
		high: sum((part) => part.high)
	};
}

/** Mean touch and waiting of a finished item at one step, as it is now; null before the first run. */
export function timesAt(
	summary: Summary | null,
	step: string
): { touch: Estimate; wait: Estimate } {
	const row = summary?.views?.baseline?.ladder[step];
	if (!row) return { touch: null, wait: null };
	const { touch, ...causes } = row;
	return { touch, wait: add(Object.values(causes)) };
}

/** Time by answer, in the order of the answers; what is not asked yet last. Answers that no step has are left out. */
export function sumByAnswer(document: StreamDocument, summary: Summary | null): AnswerTime[] {
	const asked = listAsked(document);
	const answers: (Answer | null)[] = [...ANSWERS.map(({ id }) => id), null];
	return answers.flatMap((answer) => {
		const steps = asked.filter((step) => (step.value ?? null) === answer);
		if (!steps.length) return [];
		const times = steps.map((step) => timesAt(summary, step.id));
		return [
			{
				answer,
				label: answer ? wordsOf(answer).label : QUESTION.open,
				steps,
				touch: add(times.map(({ touch }) => touch)),
				wait: add(times.map(({ wait }) => wait))
			}
		];
	});
}

const nameOf = (step: StepDocument) => step.name ?? step.id;
/** Names of steps in a sentence: the first three. */
function nameSome(steps: StepDocument[]): string {
	const names = steps.slice(0, 3).map((step) => `“${nameOf(step)}”`);
	const more = steps.length - names.length;
	return formatList(more ? [...names, `${more} more`] : names);
}

export function tellQuestion(document: StreamDocument, summary: Summary | null): Sentence {
	const asked = listAsked(document);
	const open = asked.filter((step) => !step.value);
	if (open.length === asked.length)
		return say`Would the customer miss it? No step has been asked yet.`;
	if (open.length)
		return say`${open.length === 1 ? 'One step has' : `${open.length} of ${asked.length} steps have`} no answer yet: ${nameSome(open)}.`;
	const waste = sumByAnswer(document, summary).find(({ answer }) => answer === 'waste');
	if (!waste) return say`Every step here is there for a reason. Slow is not waste.`;
	const lead = summary?.scenarios.baseline?.leadTime.mean ?? null;
	const time = add([waste.touch, waste.wait]);
	const opening = say`Nobody would miss ${nameSome(waste.steps)}.`;
	const isStable = summary?.scenarios.baseline?.stable;
	if (!summary || !isStable || !isSharp(time) || !isSharp(lead)) return opening;
	return join(
		opening,
		say`${strong(formatTime(time, summary.unit, true))} of ${formatTime(lead, summary.unit, true)} ${waste.steps.length === 1 ? 'pass there' : 'pass at them'}.`
	);
}

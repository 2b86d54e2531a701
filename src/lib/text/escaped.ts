// Flaws of all kinds that get through, of a scenario and of a change; and what the change means for safety.
import type { Estimate, Summary } from '#sim';
import { formatBounds, formatChange } from './beside.ts';
import { alsoOf, comparisonOf } from './comparison.ts';
import type { Scale } from './format.ts';
import { judge } from './judge.ts';
import { sumEscaped } from './metrics.ts';
import { rework, say, type Sentence } from './sentence.ts';

/** Below this share of what gets through now, a change is hardly one. */
const HARDLY = 0.02;
const PER_THOUSAND: Scale = { factor: 1, unit: ' per 1,000', words: ' per 1,000' };

/** Of one scenario, per 1,000 finished: the views know the interval of the sum. Null where the stream names none. */
export function escapedOf(summary: Summary, id: string): Estimate {
	const views = summary.views?.[id];
	const figures = summary.scenarios[id];
	return views?.also.escaped ?? (figures ? sumEscaped(figures) : null);
}

function readChange(summary: Summary, from: string, to: string) {
	const [before, after] = [escapedOf(summary, from), escapedOf(summary, to)];
	const also = alsoOf(summary, from, to);
	const comparison = comparisonOf(summary, from, to);
	const change = also?.escaped ?? (comparison && sumEscaped(comparison));
	return {
		change,
		told: formatChange(change, before, after, () => PER_THOUSAND),
		judgment: judge(change, HARDLY * (before?.value ?? 0))
	};
}

/** Speed against safety: what happens to flaws that reach the customer. Null where the stream names none. */
export function tellSafety(summary: Summary, to: string, from = 'baseline'): Sentence | null {
	// What is stuck in a queue that grows without end has not escaped, and has not been caught either.
	if (!summary.scenarios[from]?.stable || !summary.scenarios[to]?.stable) return null;
	const { change, told, judgment } = readChange(summary, from, to);
	if (judgment === 'unknown') return null;
	if (judgment === 'same') return say`Flaws that get through: the same in every run.`;
	const isExact = change!.low === change!.high;
	const interval = isExact ? 'in every run' : `95%: ${formatBounds(change, told)}`;
	if (judgment === 'open')
		return say`No change in flaws that get through could be told (${interval}${PER_THOUSAND.unit}).`;
	if (judgment === 'hardly')
		return say`Hardly any change in flaws that get through: ${told.text} (${interval}).`;
	return judgment === 'more'
		? say`${rework('More flaws get through')}: ${told.text} (${interval}).`
		: say`Fewer flaws get through: ${told.text} (${interval}).`;
}

/** The same in a few words, beside a redesign’s card: “flaws −4 per 1,000”. Null where nothing is known of them. */
export function tellFlaws(summary: Summary, to: string, from = 'baseline'): Sentence | null {
	const { told, judgment } = readChange(summary, from, to);
	switch (judgment) {
		case 'unknown':
			return null;
		case 'same':
			return say`flaws same`;
		case 'hardly':
			return say`flaws about the same`;
		case 'open':
			return say`flaws: can’t tell`;
		case 'more':
			return say`${rework(`flaws ${told.text}`)}`;
		case 'less':
			return say`flaws ${told.text}`;
	}
}

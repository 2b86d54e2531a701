// Cell 6 in a sentence: how many ideas there are, and which brings most.
import type { StreamDocument, Summary } from '#sim';
import { formatChange } from './beside.ts';
import { comparisonOf } from './comparison.ts';
import { tellSafety } from './escaped.ts';
import { chooseTimeScale } from './format.ts';
import { isTold } from './judge.ts';
import { nameOfScenario } from './names.ts';
import { join, redesign, rework, say, type Sentence } from './sentence.ts';

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** summary: null before there are figures. What brings most is said where its interval leaves no doubt that it brings something. */
export function tellIdeas(document: StreamDocument, summary: Summary | null): Sentence {
	const ideas = document.redesigns ?? [];
	const n = ideas.length;
	if (n === 0)
		return say`No idea yet. What could run side by side, be one step instead of three, or be left out?`;
	const count = say`${COUNTS[n] ?? n} ${n === 1 ? 'idea' : 'ideas'}.`;
	const best =
		summary &&
		findBest(
			summary,
			ideas.map(({ id }) => id)
		);
	if (!best) return join(count, say`Drag a number; every answer below follows.`);
	const { id, sooner, rivals } = best;
	const name = redesign(nameOfScenario(document, id));
	// In the unit of the medians, as beside its card.
	const { text } = formatChange(sooner, best.now, best.then, (size) => {
		const scale = chooseTimeScale(size, summary.unit);
		return { ...scale, unit: scale.words };
	});
	const isCostly = tellSafety(summary, id)?.some(({ tone }) => tone === 'rework');
	const isAlone = n === 1 || rivals.length > 0;
	return join(
		count,
		say`${isAlone ? 'With' : 'Most comes of'} ${name}${isAlone ? ',' : ':'} half are done ${redesign(text.replace(/^\+/, ''))} sooner${isCostly ? ', but ' : '.'}`,
		isCostly ? say`${rework('more flaws get through')}.` : null,
		rivals.length > 0
			? say`Whether ${rivals.length === 1 ? redesign(nameOfScenario(document, rivals[0])) : 'another'} brings less can’t be told.`
			: null
	);
}

/** The idea that takes most off the median, how much, and those of which it can't be told whether they take less; null where none does for sure. */
function findBest(summary: Summary, ids: string[]) {
	const told = ids.flatMap((id) => {
		const change = comparisonOf(summary, 'baseline', id)?.leadTime.p50 ?? null;
		const isSettled = summary.scenarios[id]?.stable && summary.scenarios['baseline']?.stable;
		if (!isSettled || !isTold(change) || change.value >= 0) return [];
		const sooner = { value: -change.value, low: -change.high!, high: -change.low! };
		const [now, then] = ['baseline', id].map((each) => summary.scenarios[each].leadTime.p50);
		return [{ id, sooner, now, then }];
	});
	const best = told.reduce<(typeof told)[number] | null>(
		(best, each) => (best && best.sooner.value >= each.sooner.value ? best : each),
		null
	);
	if (!best) return null;
	const rivals = told
		.map(({ id }) => id)
		.filter(
			(id) => id !== best.id && !isTold(comparisonOf(summary, best.id, id)?.leadTime.p50 ?? null)
		);
	return { ...best, rivals };
}

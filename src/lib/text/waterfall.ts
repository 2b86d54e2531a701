// The waterfall in a sentence: where the time went. When waiting only moved, that comes first.
import type { Estimate, Fall, Falls } from '#sim';
import { formatBounds, formatChange, type Told } from './beside.ts';
import { chooseTimeScale, formatList, type Unit } from './format.ts';
import { say, strong, type Sentence } from './sentence.ts';
import { isTold } from './judge.ts';

/** From this share on, what waiting rises elsewhere is "nearly as much" as what it falls. */
const NEARLY = 0.5;
/** A part is worth naming from this share of the whole change on. */
const TELLING = 0.2;

/** How a part of the difference is told: in the unit of the two means that it is between, with no more places than they have. */
export type FallTeller = (change: Estimate) => Told;

export function createFallTeller({ from, to }: Pick<Falls, 'from' | 'to'>, unit: Unit): FallTeller {
	// One unit a chart.
	const scale = chooseTimeScale(Math.max(from?.value ?? 0, to?.value ?? 0), unit);
	return (change) => formatChange(change, from, to, () => scale);
}

/** sayAt: a place with its preposition, “at “Review””. */
export function tellFalls(falls: Falls, unit: Unit, sayAt: (id: string) => string): Sentence {
	const { change, from, to } = falls;
	if (!from || !to || !change) return say`Too little was finished to say where the time went`;
	const tell = createFallTeller(falls, unit);
	const moved = tellMoved(falls, tell, sayAt);
	if (moved) return moved;
	if (change.low === null)
		return say`${tell(change).text} in a single run: too little to say where the time went`;
	if (change.value === 0 && change.low === change.high)
		return say`No time went anywhere: both are the same`;
	if (!isTold(change))
		return say`No difference in mean lead time that could be told (95%: ${formatBounds(change, tell(change))}${tell(change).scale.unit})`;
	return tellLargest(falls.steps, change, tell, sayAt);
}

/** Waiting that falls in one place and rises in another by nearly as much; null where it doesn't. */
function tellMoved(
	{ steps, waiting, change }: Falls,
	tell: FallTeller,
	sayAt: (id: string) => string
): Sentence | null {
	const { falls, rises } = waiting;
	if (!isTold(falls) || !isTold(rises)) return null;
	const [less, more] = [-falls.value, rises.value].sort((a, b) => a - b);
	if (less < NEARLY * more) return null;
	const waits = steps.map(({ id, wait }) => ({ id, wait }));
	const lowest = waits.reduce((a, b) => ((b.wait?.value ?? 0) < (a.wait?.value ?? 0) ? b : a));
	const highest = waits.reduce((a, b) => ((b.wait?.value ?? 0) > (a.wait?.value ?? 0) ? b : a));
	if (!isTold(lowest.wait) || !isTold(highest.wait)) return null;
	const at = ({ id, wait }: { id: string; wait: Estimate }) => `${tell(wait).text} ${sayAt(id)}`;
	const whole = isTold(change)
		? `in all ${tell(change).text}`
		: 'in all no difference that could be told';
	return say`${strong('Waiting moved')}: ${at(lowest)}, ${at(highest)}; ${whole}`;
}

/** The places at which most of a change comes about. */
function tellLargest(
	steps: Fall[],
	change: NonNullable<Estimate>,
	tell: FallTeller,
	sayAt: (id: string) => string
): Sentence {
	const telling = steps
		.filter(({ change: own }) => isTold(own) && own.value / change.value >= TELLING)
		.slice(0, 2);
	const whole = tell(change).text;
	if (!telling.length)
		return say`${whole}, a little ${change.value < 0 ? 'less' : 'more'} at many places`;
	const places = telling.map(({ id, change: own }) => `${tell(own).text} ${sayAt(id)}`);
	return say`Of ${whole}, ${formatList(places)}`;
}

// A shared notebook beside the reader’s own: two streams, which may be told in different units.
import {
	HOUR,
	unitLength,
	type Estimate,
	type ScenarioSummary,
	type StreamDocument,
	type Summary
} from '#sim';
import { formatBeside, formatBounds } from './beside.ts';
import { escapedOf } from './escaped.ts';
import { chooseRateScale, chooseTimeScale, COUNT, sharePlaces, type Scale } from './format.ts';
import { listMetrics, type Metric } from './metrics.ts';
import { join, say, strong, type Sentence } from './sentence.ts';
import { tellTrouble } from './sentences.ts';

export const MINE = {
	shared: 'Shared',
	mine: 'Mine',
	now: 'now',
	figure: 'Figure',
	figures: 'Figures of both',
	maps: 'The maps of both',
	which: (whose: string) => `Which of ${whose} is drawn`,
	map: (whose: string, name: string) =>
		`${whose}, ${name}: its steps and how long is waited before each`,
	scale:
		'Bars: mean waiting of an item, on one scale for both. Left border of a box: its share of the lead time.',
	escaped: 'Flaws escaped, per 1,000',
	none: 'There is no notebook of your own on this device yet. “Make it mine” makes this one yours.',
	running: (done: number, expected: number) =>
		expected ? `Running yours: ${done} of ${expected} …` : 'Running yours …',
	waiting: 'The shared notebook is still running.',
	stopped: 'Stopped: these are the figures so far.',
	refused: 'Yours can’t be run as it stands:',
	luck: (shared: number, own: number) =>
		`Both were run on this device, ${shared} runs of the shared one and ${own} of yours, each with its own luck. So the difference of two figures is only known as well as both are: below each stands its 95% interval. They are two streams; that one is faster does not say why.`
} as const;

/** One scenario of one of the two. */
export interface MineColumn {
	key: string;
	/** `MINE.shared` or `MINE.mine`. */
	whose: string;
	id: string;
	/** Of the scenario. */
	name: string;
	document: StreamDocument;
	summary: Summary;
	figures: ScenarioSummary;
}

/** A row as it is read across: in one unit, unless that would leave nothing of a figure. */
export interface MineRow {
	label: string;
	cells: { text: string; interval: string }[];
}

type Figure = Pick<Metric, 'label' | 'scale'> & { get: (column: MineColumn) => Estimate };

/** What every stream has, whatever it is called. */
const OF_EVERY = ['p50', 'p85', 'mean', 'wait', 'touch', 'throughput', 'wip', 'effort', 'flow'];

export function listMineRows(columns: MineColumn[]): MineRow[] {
	const [first] = columns;
	if (!first) return [];
	const figures = listMetrics(first.document, first.summary)
		.filter(({ id }) => OF_EVERY.includes(id))
		.map(({ label, scale, get }): Figure => ({ label, scale, get: ({ figures }) => get(figures) }));
	const ofFlaws = ({ summary, id }: MineColumn) => escapedOf(summary, id);
	const hasFlaws = columns.some((column) => ofFlaws(column) !== null);
	const escaped: Figure = { label: MINE.escaped, get: ofFlaws, scale: () => COUNT };
	return [...figures, ...(hasFlaws ? [escaped] : [])].map((figure) => tellRow(figure, columns));
}

function tellRow({ label, get, scale }: Figure, columns: MineColumn[]): MineRow {
	const estimates = columns.map((column) => inHours(get(column), scale, column.summary.unit));
	const own = (size: number): Scale => scale(Math.abs(size), 'h');
	// Where a queue grows without end, a figure says how long was looked at: it decides nothing for the others.
	const settled = estimates.filter((_, index) => columns[index].figures.stable);
	const leading = settled.some((each) => each) ? settled : estimates;
	const shared = own(Math.max(0, ...leading.map((each) => Math.abs(each?.value ?? 0))));
	const places = sharePlaces(leading, shared);
	return {
		label,
		cells: estimates.map((each) => {
			const told = formatBeside(each, shared, places, own);
			return { text: told.text, interval: formatBounds(each, told) };
		})
	};
}

/** Streams may be told in minutes and in days: a time in hours, a rate an hour, all else as it is. */
function inHours(estimate: Estimate, scale: Figure['scale'], unit: Summary['unit']): Estimate {
	const hours = unitLength(unit) / HOUR;
	const factor = scale === chooseTimeScale ? hours : scale === chooseRateScale ? 1 / hours : 1;
	const times = (value: number | null) => (value === null ? null : value * factor);
	return (
		estimate && {
			value: estimate.value * factor,
			low: times(estimate.low),
			high: times(estimate.high)
		}
	);
}

/** Where a queue grows without end, or nothing moves any more: which of the two, and where. */
export function tellMineTroubles(columns: MineColumn[]): Sentence[] {
	return columns.flatMap(({ whose, name, document, summary, figures }) => {
		const trouble = tellTrouble(document, summary, figures, true);
		return trouble ? [join(say`${strong(`${whose}, ${name}`)}:`, trouble)] : [];
	});
}

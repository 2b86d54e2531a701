// What a run is asked, and the key under which its answer is kept: results are derived from this and nothing else.
import { ALL_PAIRED, choosePairs, type Issue, type PairOfIds, type StreamDocument } from '#sim';
import { BASELINE, type Pair } from './pair.ts';
import { silenceMove, silenceStream } from './silence.ts';

export interface Question {
	/** Equal keys have equal answers. */
	key: string;
	document: StreamDocument;
	/** Ids of the redesigns that can be run. */
	redesigns: string[];
	/** Which scenarios to compare with which, where that is not left to the engine. */
	pairs?: PairOfIds[];
}

/** The redesign that an issue is about; null where it is about the stream as it is. A change-over that cannot be is about its redesign. */
export function redesignOf(issue: Issue, { redesigns, run }: StreamDocument): string | null {
	const change = issue.path === 'run.switch.to' && run.switch?.to;
	if (change && redesigns?.some(({ id }) => id === change)) return change;
	return /^redesigns(?:\.|\[["']?)([\p{L}\p{N}-]+)/u.exec(issue.path)?.[1] ?? null;
}

/**
 * The question that a document asks; null where the stream as it is has errors, so that nothing can be run.
 * Redesigns with errors of their own are left out. pair: what is beside each other; where there are too many scenarios to compare all of
 * them, two redesigns are a question of their own.
 */
export function createQuestion(
	document: StreamDocument,
	issues: Issue[],
	pair: Pair = { from: BASELINE, to: null }
): Question | null {
	const errors = issues.filter((issue) => issue.severity === 'error');
	const broken = new Set(errors.map((issue) => redesignOf(issue, document)));
	if (broken.has(null)) return null;
	const all = document.redesigns ?? [];
	const redesigns = all
		.filter((r, index) => !broken.has(r.id) && !broken.has(String(index)))
		.map((r) => r.id);
	const moves = all
		.filter((r) => redesigns.includes(r.id))
		.map((r) => ({ id: r.id, moves: r.moves.map(silenceMove) }));
	const parts = [silenceStream(document), ...moves].map((part) => JSON.stringify(part));
	const asked = choosePair([BASELINE, ...redesigns], pair);
	return {
		key: [...parts, ...(asked ? [asked.key] : [])].join(BETWEEN),
		document,
		redesigns,
		...(asked ? { pairs: asked.pairs } : {})
	};
}

/** The pair, both ways, beside those that are compared anyway; null where it is one of them. */
function choosePair(ids: string[], { from, to }: Pair) {
	if (to === null || ids.length <= ALL_PAIRED) return null;
	if ([from, to].includes(BASELINE) || !ids.includes(from) || !ids.includes(to)) return null;
	const both: PairOfIds[] = [
		[from, to],
		[to, from]
	];
	return { key: JSON.stringify([from, to].sort()), pairs: [...choosePairs(ids), ...both] };
}

/** Between the parts of a key: the stream as it is, then each redesign. JSON never contains it. */
const BETWEEN = '\n';

/**
 * Whether two keys ask the same about one scenario: the stream as it is depends on no redesign, and a redesign on no
 * other one. (The runs of all are shared: where their number is found by the run, another redesign may ask for more.)
 */
export function isSameScenario(key: string, other: string, scenario: string): boolean {
	const [stream, ...redesigns] = key.split(BETWEEN);
	const [otherStream, ...others] = other.split(BETWEEN);
	if (stream !== otherStream) return false;
	if (scenario === 'baseline') return true;
	const start = JSON.stringify({ id: scenario }).slice(0, -1) + ',';
	const own = redesigns.find((part) => part.startsWith(start));
	return own !== undefined && own === others.find((part) => part.startsWith(start));
}

// What is in view, and what the author claims: the page's own parts of the document. They travel in links and files,
// may come from anybody, and are read with doubt.
import type { Estimate, StreamDocument, Summary } from '#sim';
import type { Claim } from '../text/claim.ts';
import { BASELINE, settlePair, type Pair } from './pair.ts';

/** What is in view, as it travels. */
export interface View {
	/** The second of the pair; null where there is none. */
	redesign: string | null;
	/** The first of the pair; absent: the stream as it is. */
	against?: string;
}

function field(value: unknown, name: string): unknown {
	return value !== null && typeof value === 'object'
		? (value as Record<string, unknown>)[name]
		: undefined;
}

/** The pair that the document wants in view, as far as it has it; otherwise the stream as it is and its first redesign. */
export function readView(document: StreamDocument): Pair {
	const against = field(document.view, 'against');
	const wanted = field(document.view, 'redesign');
	return settlePair(document, {
		from: typeof against === 'string' ? against : BASELINE,
		to: typeof wanted === 'string' ? wanted : null
	});
}

/** The way back: links of two scenarios that do not name the first say what they always said. */
export function createView({ from, to }: Pair): View {
	return { redesign: to, ...(from === BASELINE ? {} : { against: from }) };
}

export function createClaim(summary: Summary, redesign: string | null): Claim | null {
	const value = (estimate: Estimate | undefined) => estimate?.value ?? null;
	const baseline = value(summary.scenarios.baseline?.leadTime.p50);
	const p50 = redesign ? value(summary.scenarios[redesign]?.leadTime.p50) : null;
	if (baseline === null) return null;
	return {
		replications: summary.replications,
		baseline,
		redesign: redesign && p50 !== null ? { id: redesign, p50 } : null
	};
}

/** The author's claim; null where there is none that can be read. */
export function readClaim(document: StreamDocument): Claim | null {
	const { claimed } = document;
	const [replications, baseline] = [field(claimed, 'replications'), field(claimed, 'baseline')];
	if (typeof replications !== 'number' || typeof baseline !== 'number') return null;
	const redesign = field(claimed, 'redesign');
	const [id, p50] = [field(redesign, 'id'), field(redesign, 'p50')];
	return {
		replications,
		baseline,
		redesign: typeof id === 'string' && typeof p50 === 'number' ? { id, p50 } : null
	};
}

/** Whether this device's figures are the author's, to the last bit: same file, same seed, same numbers. */
export function isReproduced(claim: Claim, summary: Summary): boolean {
	const own = createClaim(summary, claim.redesign?.id ?? null);
	return JSON.stringify(own) === JSON.stringify(claim);
}

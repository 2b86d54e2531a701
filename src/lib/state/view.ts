// What is in view, and what the author claims: the page's own parts of the document. They travel in links and files,
// may come from anybody, and are read with doubt.
import type { Estimate, StreamDocument, Summary } from '#sim';
import type { Claim } from '../text/claim.ts';

export interface View {
	/** The redesign beside the stream as it is. */
	redesign: string | null;
}

function field(value: unknown, name: string): unknown {
	return value !== null && typeof value === 'object'
		? (value as Record<string, unknown>)[name]
		: undefined;
}

/** The redesign that the document wants in view, where it has it; otherwise its first one. */
export function readView(document: StreamDocument): View {
	const wanted = field(document.view, 'redesign');
	const ids = (document.redesigns ?? []).map((r) => r.id);
	if (wanted === null) return { redesign: null };
	return { redesign: ids.find((id) => id === wanted) ?? ids[0] ?? null };
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

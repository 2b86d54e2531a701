// What the author of a shared notebook saw.
import type { StreamDocument } from '#sim';
import { chooseTimeScale, formatNumber, type Unit } from './format.ts';
import { nameOfScenario } from './names.ts';
import { base, redesign, say, type Sentence } from './sentence.ts';

/** Median lead times as the author saw them, in the document's unit. */
export interface Claim {
	replications: number;
	baseline: number;
	redesign: { id: string; p50: number } | null;
}

export function tellClaim(document: StreamDocument, claim: Claim): Sentence {
	const unit: Unit = document.unit;
	const scale = chooseTimeScale(claim.baseline, unit);
	const now = base(formatNumber(claim.baseline * scale.factor, 1) + scale.words);
	const runs = `${claim.replications} runs`;
	if (!claim.redesign) return say`The author saw a median of ${now} (${runs}).`;
	const then = redesign(formatNumber(claim.redesign.p50 * scale.factor, 1) + scale.words);
	const name = nameOfScenario(document, claim.redesign.id);
	return say`The author saw the median go from ${now} to ${then} with “${name}” (${runs}).`;
}

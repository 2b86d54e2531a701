import type { Issue, Result } from '../issue.ts';
import type { NodeDocument } from '../schema.ts';
import { askFor } from '../suggest.ts';
import { findPlaces } from './tree.ts';

/** Why a move no longer fits. Its path is filled in by those who know which move it is: `applyMoves`, `createScenarios`. */
export function createRefusal(code: string, message: string, hint: string): Issue {
	return { code, severity: 'error', path: '', message, hint };
}

export function refuse(code: string, message: string, hint: string): Result<never> {
	return { ok: false, issues: [createRefusal(code, message, hint)] };
}

/** No step or block has this id: not in the file, or no longer after the moves before. */
export function refuseUnknown(steps: NodeDocument[], id: string): Result<never> {
	const known = [...findPlaces(steps).keys()];
	return refuse(
		'unknown-step',
		`There is no step \`${id}\` here.`,
		askFor(id, known) ||
			`A move names a step that is still there after the moves before it: ${known.slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}.`
	);
}

/** Another step has the id that a move would give. */
export function refuseTaken(id: string): Result<never> {
	const reserved = RESERVED.includes(id);
	return refuse(
		'duplicate-id',
		reserved ? `\`${id}\` is a word of arrows, not an id.` : `There is a step \`${id}\` already.`,
		'Give the new one an id that no other step or block has.'
	);
}

/** Words that arrows understand; no step can have them as an id. */
export const RESERVED = ['end', 'out', 'reject'];

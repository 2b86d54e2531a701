import { createModel } from '../create.ts';
import type { Issue, Result } from '../issue.ts';
import type { Model } from '../model.ts';
import type { StreamDocument } from '../schema.ts';
import { askFor } from '../suggest.ts';
import { applyMoves } from './apply.ts';

/** One stream to run: as it is, or as a redesign makes it. */
export interface Scenario {
	/** `baseline`, or the id of the redesign. */
	id: string;
	name: string;
	document: StreamDocument;
	model: Model;
	/** What the stream is until it changes over to this model (its `run.switch`, some time after 0); null: it is this from the beginning. */
	former: Model | null;
}

/**
 * The baseline first, then the redesigns in the order of the file (all, or those named). The document is checked.
 * Issues: a redesign that is not there, or moves of it that do not fit (`redesigns.ID.moves[i]`).
 */
export function createScenarios(
	document: StreamDocument,
	redesignIds?: string[]
): Result<Scenario[]> {
	const redesigns = document.redesigns ?? [];
	const known = redesigns.map((redesign) => redesign.id);
	const issues: Issue[] = (redesignIds ?? [])
		.filter((id) => id !== BASELINE && !known.includes(id))
		.map((id) => ({
			code: 'unknown-redesign',
			severity: 'error',
			path: 'redesigns',
			message: `There is no redesign \`${id}\`.`,
			hint:
				askFor(id, known) ||
				(known.length ? `There are ${known.join(', ')}.` : 'This stream has none.')
		}));
	const asItIs = createModel(document);
	const change = asItIs.run.switch;
	const scenarios: Scenario[] = [
		{ id: BASELINE, name: 'As it is', document, model: asItIs, former: null }
	];
	for (const { id, name, moves } of redesigns) {
		if (redesignIds && !redesignIds.includes(id)) continue;
		const moved = applyMoves(document, moves);
		if (moved.ok) {
			const redesigned = moved.value.document;
			scenarios.push({
				id,
				name: name ?? id,
				document: redesigned,
				model: createModel(redesigned),
				former: change && change.to === id && change.at > 0 ? asItIs : null
			});
		} else
			issues.push(
				...moved.issues.map((issue) => ({ ...issue, path: `redesigns.${id}.${issue.path}` }))
			);
	}
	return issues.length ? { ok: false, issues } : { ok: true, value: scenarios };
}

export const BASELINE = 'baseline';

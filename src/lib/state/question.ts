// What a run is asked, and the key under which its answer is kept: results are derived from this and nothing else.
import type { Issue, StreamDocument } from '#sim';

export interface Question {
	/** Equal keys have equal answers. */
	key: string;
	document: StreamDocument;
	/** Ids of the redesigns that can be run. */
	redesigns: string[];
}

// What is said about the stream, and not what it does: no figure depends on it.
const WORDS = [
	'begins',
	'ends',
	'customer',
	'notes',
	'walk',
	'outer',
	'experiments',
	'claimed',
	'view'
];

/** The redesign that an issue is about; null where it is about the stream as it is. */
export function redesignOf(issue: Issue): string | null {
	return /^redesigns(?:\.|\[["']?)([\p{L}\p{N}-]+)/u.exec(issue.path)?.[1] ?? null;
}

/**
 * The question that a document asks; null where the stream as it is has errors, so that nothing can be run.
 * Redesigns with errors of their own are left out.
 */
export function createQuestion(document: StreamDocument, issues: Issue[]): Question | null {
	const errors = issues.filter((issue) => issue.severity === 'error');
	const broken = new Set(errors.map(redesignOf));
	if (broken.has(null)) return null;
	const all = document.redesigns ?? [];
	const redesigns = all
		.filter((r, index) => !broken.has(r.id) && !broken.has(String(index)))
		.map((r) => r.id);
	const told = Object.fromEntries(
		Object.entries(document).filter(([field]) => !WORDS.includes(field))
	);
	const moves = all.filter((r) => redesigns.includes(r.id)).map(({ id, moves }) => [id, moves]);
	return { key: JSON.stringify({ ...told, redesigns: moves }), document, redesigns };
}

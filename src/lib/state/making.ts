// Moves made on the page: as one entry for Undo, with what became of the rest said aloud; or why not.
import type { Move } from '#sim';
import { sayBroken, sayGone } from '../text/aftermath.ts';
import { formatList } from '../text/format.ts';
import { tellRefusal } from '../text/messages.ts';
import { nameOf } from '../text/names.ts';
import type { Announcer } from './announcer.svelte.ts';
import { precede, type Command } from './commands/command.ts';
import { makeMoves, tryMoves, type Target } from './commands/move.ts';
import type { Notebook } from './notebook.svelte.ts';

export interface Making {
	/** What Undo says, where it isn't the last move. */
	label?: string | undefined;
	/** Done before the moves, as part of the same entry. */
	first?: Command | null | undefined;
}

/** Why it was not done, in words; an empty text where it was. */
export function makeOnPage(
	notebook: Notebook,
	announcer: Announcer,
	moves: Move[],
	target: Target,
	{ label, first = null }: Making = {}
): string {
	const file = notebook.document;
	const names = notebook.scenario(target);
	const tried = tryMoves(first?.change(file) ?? file, moves, target);
	if (!tried.ok) return tellRefusal(tried.issues);
	notebook.apply(precede(first, makeMoves(names, moves, target, label)));
	const { removed, broken } = tried.value;
	if (broken.length) announcer.warn(sayIdeas(broken.map((each) => each.name ?? each.id)));
	else if (removed.length > 1) {
		const also = removed.slice(1).map((id) => `“${nameOf(names, id)}”`);
		announcer.tell(sayGone(nameOf(names, removed[0]), formatList(also)));
	}
	return '';
}

function sayIdeas(names: string[]): string {
	return sayBroken(formatList(names.map((name) => `“${name}”`)), names.length === 1);
}

// The customer question: an answer for a step, and what a gate catches, which feeds the flaws.
import type { FlawDocument, NodeDocument } from '#sim';
import { wordsOf, type Answer } from '../../text/answers.ts';
import { isBlock } from '../../text/names.ts';
import type { Command } from './command.ts';
import { changeStep } from './step.ts';
import { UNDO } from '../../text/undo.ts';

/** What a step catches: shares by the ids of flaws; 0 catches nothing of it. */
export type Catches = Record<string, number>;
export type Flaws = Record<string, FlawDocument>;

/**
 * Answers whether the customer would miss a step; null: not asked yet. `catches` replaces what it catches, `flaws` are
 * kinds of flaws that the file does not have yet.
 */
export function answerStep(
	node: NodeDocument,
	value: Answer | null,
	catches?: Catches,
	flaws?: Flaws
): Command {
	const name = node.name ?? node.id;
	const told = catches && !isBlock(node) ? { catches: withoutNothing(catches) } : {};
	const label = value ? UNDO.answer(wordsOf(value).label, name) : UNDO.unanswer(name);
	const change = changeStep(node.id, { value, ...told }, label);
	return {
		label,
		gesture: `answer:${node.id}`,
		change: (document) =>
			change.change(flaws ? { ...document, flaws: { ...document.flaws, ...flaws } } : document)
	};
}

/** Marks a step that must not be removed, with the reason; empty: it may. */
export function keepStep(node: NodeDocument, reason: string): Command {
	const name = node.name ?? node.id;
	const keep = reason.trim() || null;
	return changeStep(node.id, { keep }, keep ? UNDO.keep(name) : UNDO.unkeep(name));
}

function withoutNothing(catches: Catches): Catches | null {
	const entries = Object.entries(catches).filter(([, share]) => share > 0);
	return entries.length ? Object.fromEntries(entries) : null;
}

// A step or block that is about to be left out: what was answered so far, and whether it may go.
import { applyMove, type Move, type NodeDocument, type StreamDocument } from '#sim';
import { answerStep, type Catches, type Flaws } from '../state/commands/answer.ts';
import { findPlace } from '../state/commands/arrange.ts';
import type { Command } from '../state/commands/command.ts';
import type { Answer } from '../text/answers.ts';
import { isBlock, listNodes } from '../text/names.ts';
import { REMOVAL } from '../text/removal.ts';

/** What an answer adds to the stream; it is kept only when the step goes. */
interface Answered {
	value: Answer;
	catches?: Catches | undefined;
	flaws?: Flaws;
}

export class Removal {
	because: string | null = $state(null);
	isDespite = $state(false);
	#answer: Answered | null = $state.raw(null);
	readonly #of: () => { stream: StreamDocument; node: NodeDocument };

	/** of: the step or block, and the stream that it would leave. said: of a move that is being edited. */
	constructor(
		of: () => { stream: StreamDocument; node: NodeDocument },
		said: { because?: string | undefined; despite?: boolean | undefined } = {}
	) {
		this.#of = of;
		this.because = said.because ?? null;
		this.isDespite = said.despite ?? false;
	}

	/** As it is answered so far. */
	get node(): NodeDocument {
		const { node } = this.#of();
		const answer = this.#answer;
		return answer
			? { ...node, value: answer.value, ...(answer.catches && { catches: answer.catches }) }
			: node;
	}

	/** With the kinds of flaws that the answer named. */
	get stream(): StreamDocument {
		const { stream } = this.#of();
		return { ...stream, flaws: { ...stream.flaws, ...this.#answer?.flaws } };
	}

	/** What is marked “keep”: it, or something in it. */
	get kept(): NodeDocument | undefined {
		return listNodes([this.#of().node]).find(({ keep }) => keep !== undefined);
	}

	/** What would be caught no more: shares by the ids of flaws. */
	get caught(): [flaw: string, share: number][] {
		return listNodes([this.node]).flatMap((each) =>
			Object.entries((!isBlock(each) && each.catches) || {}).filter(([, share]) => share > 0)
		);
	}

	/** Ids of what nothing else leads to. */
	get alsoGone(): string[] {
		const { stream, node } = this.#of();
		const tried = applyMove(stream, { remove: node.id, despite: true });
		if (!tried.ok) return [];
		const stays = [...listNodes(tried.value.steps), ...listNodes([node])].map(({ id }) => id);
		return listNodes(stream.steps).flatMap(({ id }) => (stays.includes(id) ? [] : [id]));
	}

	/** What is to be said first; null: it may go. */
	get missing(): string | null {
		if (!this.node.value) return REMOVAL.question;
		const { kept } = this;
		return kept && !this.isDespite ? REMOVAL.keep(kept.keep!, this.nameWithin(kept)) : null;
	}

	get move(): Move {
		const because = this.because?.trim();
		return {
			remove: this.#of().node.id,
			...(because ? { because } : {}),
			...(this.kept && this.isDespite ? { despite: true as const } : {})
		};
	}

	/** Null where it is the one itself. */
	nameWithin(kept: NodeDocument): string | null {
		return kept.id === this.#of().node.id ? null : (kept.name ?? kept.id);
	}

	answer(value: Answer, catches?: Catches, added?: Flaws): void {
		this.#answer = {
			value,
			catches: catches ?? this.#answer?.catches,
			flaws: { ...this.#answer?.flaws, ...added }
		};
	}

	/** Keeps the answer, which is about the stream as it is; null where none was given, or that does not have the step. */
	answered(file: StreamDocument): Command | null {
		const known = findPlace(file.steps, this.#of().node.id)?.node;
		const answer = this.#answer;
		return known && answer ? answerStep(known, answer.value, answer.catches, answer.flaws) : null;
	}
}

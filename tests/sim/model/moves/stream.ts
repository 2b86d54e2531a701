import { expect } from 'vitest';
import { applyMoves } from '../../../../sim/model/moves/apply.ts';
import type { Move, NodeDocument, StreamDocument } from '../../../../sim/model/schema.ts';

/** A small stream with these steps. */
export function createStream(
	steps: NodeDocument[],
	more: Partial<StreamDocument> = {}
): StreamDocument {
	return {
		streamwise: 1,
		name: 'Requests',
		unit: 'h',
		work: { request: { arrives: { perWeek: 10 } } },
		steps,
		run: { horizon: '4wk' },
		...more
	};
}

/** The stream after moves that fit. */
export function after(document: StreamDocument, ...moves: Move[]): StreamDocument {
	const before = JSON.stringify(document);
	const result = applyMoves(document, moves);
	expect(result, 'the moves fit').toMatchObject({ ok: true });
	expect(JSON.stringify(document), 'the document is not touched').toBe(before);
	if (!result.ok) throw new Error('refused');
	return result.value.document;
}

/** The steps after moves that fit. */
export function stepsAfter(steps: NodeDocument[], ...moves: Move[]): NodeDocument[] {
	return after(createStream(steps), ...moves).steps;
}

/** "code: message" of the moves' refusal; its hint says a way out. */
export function refusal(document: StreamDocument | NodeDocument[], ...moves: Move[]): string {
	const result = applyMoves(Array.isArray(document) ? createStream(document) : document, moves);
	if (result.ok) return 'it fits';
	expect(result.issues[0]).toMatchObject({ severity: 'error', path: `moves[${moves.length - 1}]` });
	expect(result.issues[0].hint).not.toBe('');
	return `${result.issues[0].code}: ${result.issues[0].message}`;
}

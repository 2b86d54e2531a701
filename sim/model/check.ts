import { checkAlways } from './check/always.ts';
import { checkBlocks } from './check/blocks.ts';
import { checkBounds } from './check/bounds.ts';
import { checkChange } from './check/change.ts';
import { checkDemand } from './check/demand.ts';
import { checkFlow } from './check/flow.ts';
import { checkIds } from './check/ids.ts';
import { checkPeople } from './check/people.ts';
import { checkReferences } from './check/references.ts';
import { checkRoutes } from './check/routes.ts';
import { checkRun } from './check/run.ts';
import { checkSteps } from './check/steps.ts';
import { createStream } from './check/stream.ts';
import { checkTimes } from './check/times.ts';
import type { Budget } from './check/elimination.ts';
import { checkWork } from './check/work.ts';
import type { Issue } from './issue.ts';
import { applyMoves } from './moves/apply.ts';
import type { Move, StreamDocument } from './schema.ts';

/** Ways that all warnings of one check may follow: a second or so; beyond it they are left out. */
const WAYS = 30_000_000;

/**
 * Whether a document of the right shape makes sense: every error and warning of the stream as it is, then of each
 * redesign what the stream as it is does not have. Without errors, it can be run. Never throws.
 */
export function check(document: StreamDocument): Issue[] {
	const budget = { left: WAYS };
	const issues = checkStream(document, budget);
	const known = new Set(issues.map(subject));
	for (const redesign of document.redesigns ?? [])
		for (const issue of checkRedesign(document, redesign.moves, known, budget))
			issues.push({ ...issue, path: `redesigns.${redesign.id}.${issue.path}` });
	if (!issues.some(isError)) issues.push(...checkChange(document));
	return issues;
}

/** Issues of one stream, its redesigns aside. */
function checkStream(document: StreamDocument, budget: Budget): Issue[] {
	const stream = createStream(document);
	checkIds(stream);
	// What is too large is not looked at in depth.
	if (stream.issues.some(({ code }) => code === 'too-many')) return stream.issues;
	checkReferences(stream);
	checkTimes(stream);
	checkWork(stream);
	checkPeople(stream);
	checkSteps(stream);
	checkRoutes(stream);
	checkBlocks(stream);
	checkFlow(stream);
	checkAlways(stream);
	checkRun(stream);
	checkBounds(stream);
	if (!stream.issues.some(isError)) checkDemand(stream, budget);
	return stream.issues;
}

/** What moves make worse, each at the move that first does. */
function checkRedesign(
	document: StreamDocument,
	moves: Move[],
	known: Set<string>,
	budget: Budget
): Issue[] {
	const moved = applyMoves(document, moves);
	if (!moved.ok) return moved.issues;
	const open = new Map<string, Issue>();
	for (const issue of checkStream(moved.value.document, budget))
		if (!known.has(subject(issue))) open.set(subject(issue), issue);
	const found: Issue[] = [];
	for (let i = 0; i < moves.length && open.size > 0; i++) {
		const isLast = i === moves.length - 1;
		const before = applyMoves(document, moves.slice(0, i + 1));
		const there = isLast
			? open
			: new Set(before.ok ? checkStream(before.value.document, budget).map(subject) : []);
		for (const [key, issue] of open)
			if (there.has(key)) {
				found.push({ ...issue, path: `moves[${i}]` });
				open.delete(key);
			}
	}
	return found;
}

/** What an issue is about: places shift from one redesign to the other, sentences do not. */
function subject({ code, message }: Issue): string {
	return `${code}: ${message}`;
}

function isError({ severity }: Issue): boolean {
	return severity === 'error';
}

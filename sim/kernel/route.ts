// Where work goes when a step is done: flaws first, then the arrows.
import { NOWHERE } from '../compile/program.ts';
import { draw, drawn, partSalt } from '../random/keys.ts';
import type { State } from './state.ts';

/** The target of a token that is done at a step. */
export function nextAfter(s: State, token: number, step: number): number {
	if (s.program.flaws > 0 && s.program.touchesFlaws[step] === 1) {
		const back = handleFlaws(s, token, step);
		if (back !== NOWHERE) return back;
	}
	return chooseArrow(s, token, step);
}

/** The number of the item's present visit to a node. */
export function visitOf(s: State, root: number, node: number): number {
	const counter = s.program.visitCounter[node];
	return counter < 0 ? 1 : s.tokens.counters[root * s.tokens.counterCount + counter];
}

/** One more visit to a node begins. */
export function countVisit(s: State, root: number, node: number): number {
	const counter = s.program.visitCounter[node];
	return counter < 0 ? 1 : ++s.tokens.counters[root * s.tokens.counterCount + counter];
}

/** Flaws that a new item arrives with. */
export function bringFlaws(s: State, token: number): void {
	const { program, tokens } = s;
	for (let flaw = 0; flaw < program.flaws; flaw++) {
		const p = program.perItem[flaw];
		if (p === 0) continue;
		draw(tokens.keyA[token], tokens.keyB[token], program.flawSalt[flaw], 0);
		if (drawn[0] < p) tokens.flaws[token * program.flaws + flaw] = 1;
	}
}

/** Mends what was sent back here, finds, adds. Where what was found is sent, or NOWHERE. */
function handleFlaws(s: State, token: number, step: number): number {
	const { program, tokens, tally } = s;
	const root = tokens.rootOf(token);
	const visit = visitOf(s, root, step);
	const a = tokens.keyA[root];
	const b = tokens.keyB[root];
	const own = root * program.flaws;
	const mendedAt = program.mendedAt[step];
	let back = NOWHERE;
	for (let flaw = 0; flaw < program.flaws; flaw++) {
		if (tokens.flaws[own + flaw] === 2 + step) tokens.flaws[own + flaw] = 0;
		const cell = step * program.flaws + flaw;
		const salt = program.catchSalt[cell];
		const state = tokens.flaws[own + flaw];
		const p = program.catches[cell];
		if (state === 0 || p === 0) continue;
		draw(a, b, salt, visit);
		if (drawn[0] < p) {
			if (state === 1 && tokens.isCohort[root]) tally.caught[flaw]++;
			if (mendedAt < 0) tokens.flaws[own + flaw] = 0;
			else {
				if (state === 1) tokens.flaws[own + flaw] = 2 + mendedAt;
				back = program.sendsBack[step];
			}
		}
	}
	// Added after all catching: never found by the step that adds it, this time.
	for (let flaw = 0; flaw < program.flaws; flaw++) {
		const cell = step * program.flaws + flaw;
		const p = program.adds[cell];
		if (p === 0 || tokens.flaws[own + flaw] > 0) continue;
		draw(a, b, partSalt(program.catchSalt[cell], 1), visit);
		if (drawn[0] < p) tokens.flaws[own + flaw] = 1;
	}
	return back;
}

/** The target that the arrows of a node (a step or a block) give. */
export function chooseArrow(s: State, token: number, node: number): number {
	const { program, tokens } = s;
	const start = program.arrowStart[node];
	const end = program.arrowStart[node + 1];
	if (start === end) return program.after[node];
	const root = tokens.rootOf(token);
	const kind = tokens.kind[root];
	let u = -1;
	let sum = 0;
	let rest = -1;
	for (let arrow = start; arrow < end; arrow++) {
		if (!isThere(s, arrow, root, kind)) continue;
		const share = program.arrowShare[arrow];
		if (share !== share) {
			if (rest < 0) rest = arrow;
			continue;
		}
		if (share === 0) continue;
		if (share >= 1 && sum === 0) return follow(s, root, arrow);
		if (u < 0) {
			const visit = visitOf(s, root, node);
			draw(tokens.keyA[root], tokens.keyB[root], program.routeSalt[node], visit);
			u = drawn[0];
		}
		sum += share;
		if (u < sum) return follow(s, root, arrow);
	}
	return rest < 0 ? program.after[node] : follow(s, root, rest);
}

function isThere(s: State, arrow: number, root: number, kind: number): boolean {
	const { program, tokens } = s;
	if (program.arrowFor[arrow * program.kinds + kind] === 0) return false;
	const use = program.arrowUse[arrow];
	return use < 0 || tokens.counters[root * tokens.counterCount + use] < program.arrowAtMost[arrow];
}

function follow(s: State, root: number, arrow: number): number {
	const { program, tokens, tally } = s;
	const use = program.arrowUse[arrow];
	if (use >= 0) tokens.counters[root * tokens.counterCount + use]++;
	const outcome = program.arrowOutcome[arrow];
	if (outcome >= 0 && tokens.isCohort[root]) tally.outcomes[outcome]++;
	return program.arrowTo[arrow];
}

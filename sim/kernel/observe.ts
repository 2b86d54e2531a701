import type { Observations } from './observations.ts';
import { byLabel } from './labels.ts';
import { findRings } from './rings.ts';
import { countWork } from './service.ts';
import type { State } from './state.ts';
import { FREE, GATHERING, GHOST, IN_HAND, SETTLED, WAITING } from './tokens.ts';

/** The end of a run: what is still under way counts as far as it got. */
export function observe(s: State, replication: number): Observations {
	const { program, tokens, tally, now } = s;
	// A run may be broken off before the window closes.
	tally.flow.close();
	const ages = new Float64Array(tally.open);
	const kinds = new Uint16Array(tally.open);
	const joined = program.hasBatches || s.trace ? tokens.joined : tokens.since;
	let open = 0;
	for (let token = 0; token < tokens.used; token++) {
		const phase = tokens.phase[token];
		if (phase === FREE) continue;
		const step = tokens.at[token];
		if (phase === IN_HAND || phase === GHOST) countWork(s, token, step);
		if (phase === WAITING || phase === GATHERING || phase === SETTLED)
			tally.addTime(tally.queueArea, step, joined, token);
		if (tokens.rootOf(token) === token && tokens.isCohort[token]) {
			ages[open] = now - tokens.arrival[token];
			kinds[open++] = tokens.kind[token];
		}
	}
	const observations = tally.observations({
		replication,
		end: now,
		events: s.eventCount,
		bound: s.bound,
		ages,
		ageKinds: kinds,
		rings: program.hasLimits ? findRings(s) : [],
		trace: s.trace ? s.trace.trace() : null
	});
	return program.change ? byLabel(observations, program.change) : observations;
}

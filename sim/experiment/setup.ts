// What is asked for, and why it may be refused.
import { check } from '../model/check.ts';
import type { Issue, Result } from '../model/issue.ts';
import { createScenarios, type Scenario } from '../model/moves/scenarios.ts';
import { parseDocument } from '../model/parse.ts';
import type { StreamDocument } from '../model/schema.ts';

/** Scenarios to run side by side: plain data, which crosses threads and is kept as JSON. */
export interface Setup {
	document: StreamDocument;
	/** Ids of redesigns to run beside the baseline; all when left out. */
	redesigns?: string[];
	/** In place of what the document's `run` says; a number of time is in the document's unit. */
	overrides?: {
		seed?: string;
		horizon?: string | number;
		warmup?: string | number;
		replications?: number;
		precision?: number;
	};
	/** Also what the charts draw. */
	views?: boolean;
	/**
	 * With views: which scenarios to compare with which, from and to, `baseline` among them. Left out: each with each among up to 6, beyond
	 * that each with the baseline; both ways.
	 */
	pairs?: (readonly [from: string, to: string])[];
}

/**
 * The scenarios, baseline first, of a set-up that has not been checked. Issues: whatever is wrong with the document as overridden, or
 * with a redesign that is asked for; one that is not may be broken, since somebody may be at work on it.
 */
export function checkSetup(setup: Setup): Result<Scenario[]> {
	const { redesigns } = setup;
	const parsed = parseDocument(override(setup));
	if (!parsed.ok) return parsed;
	const { run } = parsed.value;
	const isAsked = ({ path, code }: Issue) => {
		const isOfChange = path === 'run.switch.to' && code !== 'unknown-redesign';
		const id = isOfChange ? run.switch!.to : /^redesigns\.([^.[]+)/.exec(path)?.[1];
		return id === undefined || !redesigns || redesigns.includes(id);
	};
	const errors = check(parsed.value).filter(
		(issue) => issue.severity === 'error' && isAsked(issue)
	);
	if (errors.length) return { ok: false, issues: errors };
	const scenarios = createScenarios(parsed.value, redesigns);
	const stray = scenarios.ok ? findStray(setup.pairs ?? [], scenarios.value) : undefined;
	return stray === undefined ? scenarios : { ok: false, issues: [explainStray(stray)] };
}

/** The first id in pairs that no scenario has. */
function findStray(pairs: NonNullable<Setup['pairs']>, scenarios: Scenario[]): string | undefined {
	return pairs.flat().find((id) => !scenarios.some((scenario) => scenario.id === id));
}

function explainStray(id: string): Issue {
	return {
		code: 'unknown-scenario',
		severity: 'error',
		path: 'pairs',
		message: `“${id}” is to be compared, and is not among the scenarios that run.`,
		hint: 'It takes “baseline” or the id of a redesign that runs beside it.'
	};
}

/** The scenarios, baseline first, of a set-up that was found good. */
export function readSetup(setup: Setup): Scenario[] {
	const scenarios = createScenarios(override(setup), setup.redesigns);
	if (!scenarios.ok) throw new Error(`unchecked set-up: ${scenarios.issues[0].message}`);
	return scenarios.value;
}

function override({ document, overrides = {} }: Setup): StreamDocument {
	const given = Object.entries(overrides).filter(([, value]) => value !== undefined);
	return { ...document, run: { ...document.run, ...Object.fromEntries(given) } };
}

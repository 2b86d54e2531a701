// `streamwise run`: simulates, shows how far it is, and prints the summary.
import { availableParallelism } from 'node:os';
import { check, parseDocument, parseDuration } from '#sim';
import type { Issue, StreamDocument, Summary } from '#sim';
import type { RunOutcome } from '../lib/engine/protocol.ts';
import { createNodeEngine } from './engine.ts';
import { readDocument } from './input.ts';
import { createProgressLine, describePlace } from './progress.ts';
import { formatIssue, Refusal, toError } from './refusal.ts';
import { formatReport } from './report.ts';

export interface RunOptions {
	json: boolean;
	views: boolean;
	redesign?: string[];
	seed?: string;
	horizon?: string;
	warmup?: string;
	replications?: string;
	precision?: string;
	workers?: string;
}

/** What of `run` in the document the options override. */
const OVERRIDES = ['seed', 'horizon', 'warmup', 'replications', 'precision'] as const;
const MOST_WORKERS = 256;

/** Prints the summary. Returns the exit code: 0, or 130 where it was stopped before there was anything to print. */
export async function runCommand(
	file: string,
	options: RunOptions,
	examples: string
): Promise<number> {
	const workers = readWorkers(options.workers);
	const { document, label } = await readDocument(file, examples);
	const asked = override(document, options, label);
	const redesigns = readRedesigns(asked, options.redesign);
	if (options.precision !== undefined && typeof asked.run.replications === 'number')
		console.error(
			`warning: --precision: it changes nothing where ${asked.run.replications} replications are asked for; add --replications auto.`
		);

	const engine = createNodeEngine(workers);
	const horizon = parseDuration(asked.run.horizon, asked.unit)!;
	const line = createProgressLine(process.stderr, horizon, engine.reached);
	let furthest = 0;
	const stop = new AbortController();
	const interrupt = () => {
		if (stop.signal.aborted) process.exit(130);
		furthest = engine.reached();
		stop.abort();
	};
	process.on('SIGINT', interrupt);
	let outcome: RunOutcome;
	try {
		// A report says what the views know how sure it is; JSON has them where they are asked for.
		const views = options.views || !options.json;
		const request = { document: asked, redesigns, views };
		outcome = await engine.run(request, (progress) => line.show(progress), stop.signal);
	} finally {
		line.clear();
		engine.close();
		process.off('SIGINT', interrupt);
	}

	if (outcome.status === 'refused') throw refuse(outcome.issues, options, label);
	const { summary } = outcome;
	if (!summary) {
		console.error(explainNothing(describePlace(horizon, furthest)));
		return 130;
	}
	if (options.json || options.views) console.log(JSON.stringify(summary, null, 2));
	else print(asked, summary, label);
	if (outcome.status === 'stopped')
		console.error(`Stopped: this is what ${summary.replications} replications say.`);
	return 0;
}

/** Why there is nothing to print after Ctrl-C, and what to do about it. place: of the furthest replication, or empty. */
function explainNothing(place: string): string {
	const where = place && ` (the furthest: ${place})`;
	return `Stopped: no replication was finished${where}, and only whole ones can be summed up. Let it run longer, or take a shorter --horizon.`;
}

function print(document: StreamDocument, summary: Summary, label: string): void {
	for (const issue of check(document))
		if (issue.severity === 'warning') console.error(`warning: ${formatIssue(issue, label)}`);
	console.log(formatReport(document, summary));
}

function readWorkers(text: string | undefined): number {
	if (text === undefined) return availableParallelism();
	const workers = Number(text);
	if (!Number.isInteger(workers) || workers < 1 || workers > MOST_WORKERS)
		throw new Refusal(
			`--workers: it is ${JSON.stringify(text)}, and takes a whole number from 1 to ${MOST_WORKERS}.`
		);
	return workers;
}

function checkReplications(text: string | undefined): void {
	if (text === undefined || text === 'auto' || /^0*[1-9]\d*$/.test(text)) return;
	throw new Refusal(
		`--replications: it is ${JSON.stringify(text)}, and takes a whole number from 1 on, or auto.`
	);
}

/** The document with the options in place of its own `run` fields; they obey the same rules. */
function override(document: StreamDocument, options: RunOptions, label: string): StreamDocument {
	checkReplications(options.replications);
	const given = OVERRIDES.filter((name) => options[name] !== undefined);
	if (given.length === 0) return document;
	const fields = given.map((name) => [
		name,
		name === 'seed' ? options[name] : read(options[name]!)
	]);
	const run: unknown = { ...document.run, ...Object.fromEntries(fields) };
	const parsed = parseDocument({ ...document, run });
	if (parsed.ok) return parsed.value;
	throw refuse(parsed.issues, options, label);
}

/** What an option said is named by the option. */
function refuse(issues: Issue[], options: RunOptions, label: string): Error {
	const named = issues.map((issue) => {
		const name = OVERRIDES.find(
			(name) => options[name] !== undefined && issue.path === `run.${name}`
		);
		return name ? { ...issue, path: `--${name}` } : issue;
	});
	return toError(named, label);
}

/** A bare number is a number, in the document's unit; anything else is a text such as `26wk` or `auto`. */
function read(text: string): string | number {
	return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text) ? Number(text) : text;
}

function readRedesigns(document: StreamDocument, ids: string[] | undefined): string[] | undefined {
	const known = (document.redesigns ?? []).map(({ id }) => id);
	const unknown = ids?.find((id) => !known.includes(id));
	if (unknown !== undefined)
		throw new Refusal(
			`--redesign: there is no redesign ${JSON.stringify(unknown)} in this file, ${known.length > 0 ? `it has ${known.join(', ')}` : 'it has none'}.`
		);
	return ids && [...new Set(ids)];
}

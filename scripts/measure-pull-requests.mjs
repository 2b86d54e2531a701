// Makes static/examples/pull-requests-measured.json of the log beside it: fitted on the first 70% of arrivals,
// compared with the rest, to which nothing is fitted. `node scripts/measure-pull-requests.mjs`
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interval, quantile } from './survival.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const LOG = join(root, 'static/examples/data/google-xls_pr_data.csv');
export const EXAMPLE = join(root, 'static/examples/pull-requests-measured.json');
/** The figures that its notes speak of. */
export const FIGURES = join(root, 'static/examples/data/pull-requests-measured.figures.json');

/**
 * Where the window to fit begins: chosen by looking at the quarters before the cut (see `quarters`). From here on most pull
 * requests are closed without any mark of review, before it nearly none were: another process, five times as busy.
 */
const WINDOW = Date.parse('2025-04-01T00:00:00Z');
/** The share of arrivals that may be looked at. */
const TRAINING = 0.7;
const HOUR = 3_600_000;

/**
 * @typedef {{ created: number, requested: number | null, reviewing: number | null, closed: number | null }} Pull
 * @typedef {import('./survival.mjs').Stay} Stay
 */

/** @param {string} csv @returns {Pull[]} in order of arrival */
export function readPulls(csv) {
	const time = (/** @type {string} */ text) => (text ? Date.parse(text) : null);
	return csv
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => {
			const [, created, , requested, reviewing, closed] = line.trim().split(',');
			return {
				created: Date.parse(created),
				requested: time(requested),
				reviewing: time(reviewing),
				closed: time(closed)
			};
		})
		.sort((a, b) => a.created - b.created);
}

/**
 * What may be looked at, what is held out, and the day of the export.
 * @param {Pull[]} pulls
 */
export function split(pulls) {
	const cut = Math.floor(TRAINING * pulls.length);
	const past = pulls.slice(0, cut);
	const end = Math.max(...pulls.map(({ created, closed }) => closed ?? created));
	return {
		past,
		window: past.filter(({ created }) => created >= WINDOW),
		heldOut: pulls.slice(cut),
		cut: pulls[cut].created,
		end
	};
}

/** @param {Pull[]} pulls @param {number} end @returns {Stay[]} */
export const leadTimes = (pulls, end) =>
	pulls.map(({ created, closed }) => stay(created, closed, end));

/** @param {number} from @param {number | null} to @param {number} end @returns {Stay} */
function stay(from, to, end) {
	return { hours: Math.max(0, (to ?? end) - from) / HOUR, isOver: to !== null };
}

/** p = 0 … 0.95 in even steps, then a dense tail: between them a time is drawn from a straight line. */
const LEVELS = [...Array.from({ length: 59 }, (_, i) => (0.95 * i) / 58), 0.975, 0.99, 0.995, 1];
/** Below this many a table would be noise: a lognormal. */
const FEW = 30;

/** @param {Stay[]} stays @returns {object} a time of the stream file */
function timeOf(stays) {
	if (stays.length >= FEW)
		return { quantiles: LEVELS.map((p) => [round(p, 4), round(quantile(stays, p), 3)]) };
	return {
		lognormal: { p25: round(quantile(stays, 0.25), 3), p75: round(quantile(stays, 0.75), 3) }
	};
}

/** @param {number} x @param {number} digits */
const round = (x, digits) => Number(x.toFixed(digits));

/**
 * 168 weights, Monday 00:00 UTC first. Thin cells are shrunk toward day × hour, as if that had been seen four times.
 * @param {Pull[]} pulls
 */
function profileOf(pulls) {
	const counts = new Array(168).fill(0);
	for (const { created } of pulls) {
		const date = new Date(created);
		counts[((date.getUTCDay() + 6) % 7) * 24 + date.getUTCHours()]++;
	}
	const day = (/** @type {number} */ h) => Math.floor(h / 24);
	const total = (/** @type {(h: number) => boolean} */ is) =>
		counts.reduce((sum, count, h) => sum + (is(h) ? count : 0), 0);
	return counts.map((count, h) => {
		const expected =
			(total((other) => day(other) === day(h)) * total((other) => other % 24 === h % 24)) /
			pulls.length;
		return round((count + 4 * expected) / 5, 2);
	});
}

/**
 * The stream as the window has it, without notes.
 * @param {Pull[]} pulls @param {number} cut @param {number} end
 */
export function fit(pulls, cut, end) {
	const asked = pulls.filter(({ requested }) => requested !== null);
	// A single one was labeled without having been asked for: its label is left aside.
	const unasked = pulls.filter(({ requested }) => requested === null);
	const reviewed = asked.filter(({ reviewing }) => reviewing !== null);
	const unreviewed = asked.filter(({ reviewing }) => reviewing === null);
	const weeks = (cut - WINDOW) / (168 * HOUR);
	const on = new Date(end).toISOString().slice(0, 10);
	const from = 'Pull requests of github.com/google/xls, April to December 2025';
	const measured = (/** @type {number} */ n) => ({ how: 'measured', from, on, n });
	const wait = (
		/** @type {string} */ id,
		/** @type {string} */ name,
		/** @type {Stay[]} */ stays,
		/** @type {object[] | null} */ next = null,
		leaving = 0
	) => ({
		id,
		name,
		wait: timeOf(stays),
		...(next && { next }),
		measured: { wait: measured(stays.length), ...(leaving > 0 && { next: measured(leaving) }) }
	});
	return {
		streamwise: 1,
		name: 'Pull requests, as a log has them',
		begins: 'pull request opened',
		ends: 'closed, merged or not',
		customer: 'people who wait for the change',
		unit: 'h',
		work: {
			pull: {
				name: 'Pull request',
				arrives: { perWeek: round(pulls.length / weeks, 2), profile: profileOf(pulls) }
			}
		},
		steps: [
			{
				id: 'opened',
				name: 'Is review asked for?',
				next: [{ to: 'close-unasked', share: round(unasked.length / pulls.length, 4) }],
				measured: { next: measured(pulls.length) }
			},
			wait(
				'ask',
				'Until review is asked for',
				asked.map(({ created, requested }) => stay(created, requested, end)),
				[{ to: 'close-unreviewed', share: round(unreviewed.length / asked.length, 4) }],
				asked.length
			),
			wait(
				'review',
				'Until it is reviewed internally',
				reviewed.map(({ requested, reviewing }) => stay(requested ?? 0, reviewing, end))
			),
			wait(
				'close',
				'From review to closed',
				reviewed.map(({ reviewing, closed }) => stay(reviewing ?? 0, closed, end)),
				[{ to: 'end' }]
			),
			wait(
				'close-unreviewed',
				'From request to closed, no review marked',
				unreviewed.map(({ requested, closed }) => stay(requested ?? 0, closed, end)),
				[{ to: 'end' }]
			),
			wait(
				'close-unasked',
				'From opened to closed, no review marked',
				unasked.map(({ created, closed }) => stay(created, closed, end))
			)
		],
		redesigns: [
			{
				id: 'ask-at-once',
				name: 'Review is asked for on opening',
				why: 'One pull request in seven waits until somebody is asked to review it.',
				status: 'proposed',
				moves: [{ remove: 'ask', because: 'The one who opens it names the reviewer.' }]
			}
		],
		run: { seed: 'xls', horizon: '52wk', warmup: '26wk' }
	};
}

/**
 * Lead times in hours: the log's window, and what is held out, each with its 95% interval.
 * @param {ReturnType<typeof split>} parts
 */
export function observe({ window, heldOut, end }) {
	const of = (/** @type {Pull[]} */ pulls, /** @type {string} */ seed) => {
		const stays = leadTimes(pulls, end);
		const at = (/** @type {number} */ p) => ({
			value: round(quantile(stays, p), 1),
			interval: interval(stays, p, seed).map((hours) => round(hours, 1))
		});
		return {
			n: pulls.length,
			open: stays.filter(({ isOver }) => !isOver).length,
			asked: round(pulls.filter(({ requested }) => requested !== null).length / pulls.length, 3),
			p50: at(0.5),
			p85: at(0.85)
		};
	};
	return { window: of(window, 'window'), heldOut: of(heldOut, 'held out') };
}

/**
 * In hours: lead times of the log and of the stream, how far the stream misses what was held out, and how far the window does.
 * @param {ReturnType<typeof observe>} observed @param {{ p50: number, p85: number }} simulated
 */
export function compareFigures({ window, heldOut }, simulated) {
	const off = (/** @type {{ p50: number, p85: number }} */ { p50, p85 }) => ({
		p50: round(p50 / heldOut.p50.value - 1, 3),
		p85: round(p85 / heldOut.p85.value - 1, 3)
	});
	const drift = off({ p50: window.p50.value, p85: window.p85.value });
	return { window, heldOut, simulated, miss: off(simulated), drift };
}

/**
 * What is said on the page.
 * @param {ReturnType<typeof observe>} observed @param {{ p50: number, p85: number }} simulated
 */
export function createNotes({ window, heldOut }, simulated) {
	const miss = (/** @type {'p50' | 'p85'} */ p) => simulated[p] / heldOut[p].value - 1;
	const isWithin = Math.abs(miss('p50')) <= 0.2 && Math.abs(miss('p85')) <= 0.2;
	const percent = (/** @type {number} */ x) =>
		`${x < 0 ? '−' : '+'}${Math.abs(Math.round(100 * x))}%`;
	const hours = (/** @type {number} */ x) =>
		x < 48 ? `${round(x, 0)} h` : `${round(x / 24, 1)} d`;
	const range = (/** @type {number[]} */ [low, high]) => `${hours(low)} to ${hours(high)}`;
	const drift = (/** @type {'p50' | 'p85'} */ p) => window[p].value / heldOut[p].value - 1;
	return [
		`Measured: ${window.n} pull requests of github.com/google/xls (Apache-2.0), opened from April to 12 December 2025: data/google-xls_pr_data.csv, by scripts/measure-pull-requests.mjs. Times of day are UTC.`,
		`Held out: the ${heldOut.n} pull requests after that. Half of them were closed within ${hours(heldOut.p50.value)} (95% interval ${range(heldOut.p50.interval)}), 85% within ${hours(heldOut.p85.value)} (${range(heldOut.p85.interval)}). This stream says ${hours(simulated.p50)} (${percent(miss('p50'))}) and ${hours(simulated.p85)} (${percent(miss('p85'))}): ${isWithin ? 'within' : 'it misses'} the 20% that were asked for.`,
		`Why: the work changed, more than the stream is off. The window’s own pull requests, without any model, miss by ${percent(drift('p50'))} and ${percent(drift('p85'))}: over the turn of the year many waited for weeks, from January 2026 most are closed as drafts, and those that are asked for review wait several times as long. What is said here holds as long as the work stays as it was in 2025.`,
		'The log says when a stage was reached, not when anybody worked: every stay is a plain wait, there is no touch time, and a question about people can’t be answered from it.',
		`The first 70% of the log could be looked at; the window begins in April 2025, when most pull requests began to be closed without any mark of review. ${window.open} are still open and count as at least their age; beyond that, as the greatest age seen. Whether one was opened as a draft the log does not say (only whether it is one now), so there is one kind of work.`
	];
}

/**
 * Median and 85% of the stream's lead time in hours, by our own engine.
 * @param {object} document
 */
function simulate(document) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(root, 'bin/streamwise.mjs'), 'run', '-', '--json'],
		{ input: JSON.stringify(document), encoding: 'utf8', maxBuffer: 1 << 28 }
	);
	if (status !== 0) throw new Error(`streamwise run failed: ${stderr}`);
	const { leadTime } = JSON.parse(stdout).scenarios.baseline;
	return { p50: round(leadTime.p50.value, 1), p85: round(leadTime.p85.value, 1) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const parts = split(readPulls(readFileSync(LOG, 'utf8')));
	const document = fit(parts.window, parts.cut, parts.end);
	const observed = observe(parts);
	const simulated = simulate(document);
	const { redesigns, run, ...rest } = document;
	const notes = createNotes(observed, simulated);
	const text = JSON.stringify({ ...rest, notes, redesigns, run }, null, '\t');
	writeFileSync(EXAMPLE, `${text}\n`);
	const figures = compareFigures(observed, simulated);
	writeFileSync(FIGURES, `${JSON.stringify(figures, null, '\t')}\n`);
	console.log(notes.join('\n'));
}

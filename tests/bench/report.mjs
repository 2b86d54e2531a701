// What was measured, in words and tables.
import { cpus } from 'node:os';
import { listAsked } from './asked.mjs';
import { ENGINES } from './runner.mjs';
import { rate } from './speed.mjs';
import { compareCosts } from './turns.mjs';

/** @param {object} measured by run.mjs, one field a measurement */
export function report(measured) {
	const { speed, luck, memory } = measured;
	const [{ model }] = cpus();
	const there = ENGINES.filter(({ isThere }) => isThere);
	const titles = speed.map(({ job }) => job.title);
	return (
		[
			'# Performance',
			`Made by \`npm run bench\` with Node ${process.versions.node} on ${model.trim()}. Machines differ and are noisy: what counts are ratios of one run. Engines and variants take turns, each in a process of its own, warmed up; noise only ever slows, so the best round counts, and the median of the rounds’ ratios stands beside it.`,
			'## Asked and measured',
			table(
				['', 'asked', 'measured', ''],
				listAsked(measured).map(({ what, asked, measured: found, isMet }) => [
					what,
					asked,
					found,
					isMet === null ? 'not measured' : isMet ? 'met' : '**not met**'
				])
			),
			'The second replication may keep a few kilobytes of the compilers’ notes; less than 64 KiB count as nothing, as does less than a byte an event.',
			'## Speed',
			'Million events per processor second (user and system). An event is one arrival or one completion of a service, counted alike for all, whatever an engine does inside. The jobs are in `tests/bench/jobs`: exponential times, first come, first served, run until all have left; the last one takes what only this engine has. Streamwise does whole replications: everything observed, and the figures made of it.',
			table(
				['', ...titles],
				there.map(({ id, name }) => [
					name,
					...speed.map(({ timed }) => (timed.has(id) ? rate(timed.get(id)) : ''))
				])
			),
			'Streamwise ÷ the other, best rounds (median of the rounds’ ratios):',
			table(
				['', ...titles],
				there
					.filter(({ id }) => id !== 'streamwise')
					.map(({ id, name }) => [
						name,
						...speed.map(({ timed }) =>
							timed.has(id) ? shares(compareCosts(timed.get(id), timed.get('streamwise'))) : ''
						)
					])
			),
			'The Lindley loop adds up waits and nothing else. The flat kernel (`tests/bench/engines/flat.mjs`) keeps queues, an event list and a few sums in flat arrays, knows nothing but these four jobs, and draws 32 bits in the order of drawing: what plain JavaScript can do here.',
			'Mean lead times, in the jobs’ minutes, as a check that all do the same work:',
			table(
				['', ...titles.slice(0, -1)],
				there.map(({ id, name }) => [
					name,
					...speed
						.slice(0, -1)
						.map(({ timed }) => (timed.has(id) ? timed.get(id).leadTime.toPrecision(4) : ''))
				])
			),
			'## Memory',
			'Bytes allocated an event, once warm, in the least of five replications (what is allocated once a replication is spread over its events):',
			table(
				['', 'bytes'],
				memory.events.map(({ title, perEvent }) => [title, perEvent.toFixed(2)])
			),
			'## Shared luck',
			'Variance of the difference of mean lead time with independent luck ÷ with shared luck: seven gates in series, 20% rework, 200 replications of about 2,000 items. So many times fewer replications give the same interval.',
			table(
				['redesign', 'mean difference, h', 'variance reduction'],
				luck.map(({ name, difference, reduction }) => [
					name,
					difference.toFixed(2),
					reduction.toFixed(1)
				])
			)
		].join('\n\n') + '\n'
	);
}

function shares({ best, median }) {
	return `${ratio(best)} (${ratio(median)})`;
}

/** Three digits, or a percentage where it is below 1. */
function ratio(value) {
	return value < 1 ? `${Math.round(100 * value)}%` : `${Number(value.toPrecision(3))} ×`;
}

/** A table in Markdown, padded as the formatter would. */
function table(head, rows) {
	const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map((row) => row[i].length)));
	const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
	return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

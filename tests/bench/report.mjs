// What was measured, in words and tables.
import { cpus } from 'node:os';
import { ENGINES } from './runner.mjs';
import { millions } from './speed.mjs';

/** @param {{ speed: Awaited<ReturnType<typeof import('./speed.mjs').measureSpeed>> }} measured */
export function report({ speed }) {
	const [{ model }] = cpus();
	return (
		[
			'# Performance',
			`Made by \`npm run bench\` with Node ${process.versions.node} on ${model.trim()}. Machines differ and are noisy: what counts are ratios of one run.`,
			'## Speed',
			'Million events per processor second (user and system). An event is one arrival or one completion of a service, counted alike for all, whatever an engine does inside. The jobs are in `tests/bench/jobs`: exponential times, first come, first served, run until all have left; the last one takes what only this engine has. Each engine runs in a process of its own, warmed up; they take turns, and the best of five runs counts. Streamwise does whole replications: everything observed, and the figures made of it.',
			table(
				['', ...speed.map(({ job }) => job.title)],
				ENGINES.filter(({ isThere }) => isThere).map(({ id, name }) => [
					name,
					...speed.map(({ rates }) => (rates.has(id) ? millions(rates.get(id)) : ''))
				])
			),
			'Streamwise ÷ the other:',
			table(
				['', ...speed.map(({ job }) => job.title)],
				ENGINES.filter(({ id, isThere }) => isThere && id !== 'streamwise').map(({ id, name }) => [
					name,
					...speed.map(({ rates }) =>
						rates.has(id) ? ratio(rates.get('streamwise') / rates.get(id)) : ''
					)
				])
			),
			'The Lindley loop adds up waits and nothing else. The flat kernel (`tests/bench/engines/flat.mjs`) keeps queues, an event list and a few sums in flat arrays, knows nothing but these four jobs, and draws 32 bits in the order of drawing: what plain JavaScript can do here.',
			''
		]
			.join('\n\n')
			.trimEnd() + '\n'
	);
}

/** Three digits, or a percentage where it is below 1. */
export function ratio(value) {
	return value < 1 ? `${Math.round(100 * value)}%` : `${Number(value.toPrecision(3))} ×`;
}

/** A table in Markdown, padded as the formatter would. */
export function table(head, rows) {
	const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map((row) => row[i].length)));
	const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
	return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

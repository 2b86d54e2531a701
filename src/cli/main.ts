// The command line: `streamwise run | check | explain`. It prints whatever the page draws.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { checkCommand } from './check.ts';
import { explainCommand } from './explain.ts';
import { oneLine, Refusal } from './refusal.ts';
import { runCommand } from './run.ts';

const HELP = `streamwise: a stream of work, simulated

  streamwise run FILE       simulate the stream as it is and its redesigns, side by side
  streamwise check FILE     list every problem, with its place, and warnings
  streamwise explain FILE   say in words what the file says

FILE is a path, - for standard input, example:NAME, or a share link in quotation marks;
a link that is too long for that may come by standard input.

Options of run
  --json              print the summary as JSON
  --views             print JSON, with what the charts draw
  --redesign ID …     only these redesigns beside the baseline; all when left out
  --seed TEXT         another seed
  --horizon TIME      how long to watch: 26wk, 180d, or a number in the file's unit
  --warmup TIME       how long to let it run before watching, or auto
  --replications N    how many runs, or auto: until the interval is narrow enough
  --precision P       how narrow: half-width of the 95% interval, relative to the mean lead time
  --workers N         threads to use; the numbers do not depend on it

  --help, --version

Ctrl-C stops a run and prints what is done so far (exit code 0; 130 where there is
nothing yet). Exit codes: 0; 1 where the work itself failed; 2 for bad usage or a bad file.`;

const COMMON = {
	help: { type: 'boolean', short: 'h' },
	version: { type: 'boolean', short: 'v' }
} as const;

const RUN = {
	json: { type: 'boolean', default: false },
	views: { type: 'boolean', default: false },
	redesign: { type: 'string', multiple: true },
	seed: { type: 'string' },
	horizon: { type: 'string' },
	warmup: { type: 'string' },
	replications: { type: 'string' },
	precision: { type: 'string' },
	workers: { type: 'string' }
} as const;

const COMMANDS = ['run', 'check', 'explain'];

/** Returns the exit code. examples: the folder of `example:NAME`. */
export async function main(args: string[], examples: string, version: string): Promise<number> {
	// Whoever reads may stop reading: `streamwise run … | head`.
	for (const stream of [process.stdout, process.stderr])
		stream.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EPIPE') process.exit(0);
			if (stream === process.stdout)
				console.error(`streamwise: what it says cannot be written: ${error.message}`);
			process.exit(1);
		});
	try {
		return await dispatch(args, examples, version);
	} catch (reason) {
		if (reason instanceof Refusal) {
			for (const line of reason.lines) console.error(line);
			return 2;
		}
		const message = reason instanceof Error ? reason.message : String(reason);
		console.error(oneLine(`streamwise: the work itself failed: ${message}`));
		return 1;
	}
}

async function dispatch(args: string[], examples: string, version: string): Promise<number> {
	const [command, ...rest] = args;
	if (command === '--version' || command === '-v') return say(version);
	if (command === '--help' || command === '-h' || command === 'help') return say(HELP);
	if (command === undefined || !COMMANDS.includes(command))
		throw new Refusal(
			`${command === undefined ? 'a command is missing' : `there is no command ${JSON.stringify(command)}`}: it takes run, check or explain; see streamwise --help`
		);
	const options = command === 'run' ? { ...COMMON, ...RUN } : COMMON;
	const given = command === 'run' ? repeatRedesign(rest) : rest;
	const { values, positionals } = parse(given, options);
	if (values.help) return say(HELP);
	if (values.version) return say(version);
	if (positionals.length !== 1)
		throw new Refusal(
			`streamwise ${command}: it takes one FILE, not ${positionals.length || 'none'}; see streamwise --help`
		);
	const [file] = positionals;
	if (command === 'run')
		return runCommand(file, parse(given, { ...COMMON, ...RUN }).values, examples);
	if (command === 'check') await checkCommand(file, examples);
	else await explainCommand(file, examples);
	return 0;
}

function parse<Options extends NonNullable<ParseArgsConfig['options']>>(
	args: string[],
	options: Options
) {
	try {
		return parseArgs({ args: joinNegative(args, options), options, allowPositionals: true });
	} catch (reason) {
		// Node's own sentence, without its advice about `--`.
		const [message] = (reason as Error).message.split(/\. (?=To|Did)/);
		throw new Refusal(oneLine(`${message}; see streamwise --help`));
	}
}

/** `FILE --redesign one two` as `FILE --redesign one --redesign two`; of ids before any FILE the last is the FILE. */
function repeatRedesign(args: string[]): string[] {
	const isWord = (arg: string | undefined) => arg !== undefined && (arg === '-' || !/^-/.test(arg));
	const takesValue = (arg: string | undefined) =>
		arg !== undefined &&
		RUN[arg.slice(2) as keyof typeof RUN]?.type === 'string' &&
		/^--/.test(arg);
	/** Words that follow --redesign beyond the first. */
	const more: number[] = [];
	let isFileSeen = false;
	args.forEach((arg, i) => {
		if (!isWord(arg) || takesValue(args[i - 1])) return;
		const isOneMore =
			more.at(-1) === i - 1 || (isWord(args[i - 1]) && args[i - 2] === '--redesign');
		if (isOneMore) more.push(i);
		else isFileSeen = true;
	});
	if (!isFileSeen) more.pop();
	return args.flatMap((arg, i) => (more.includes(i) ? ['--redesign', arg] : [arg]));
}

/** `--seed -1` as `--seed=-1`, which node would refuse; what is wrong with such a number is said by who reads it. */
function joinNegative(args: string[], options: NonNullable<ParseArgsConfig['options']>): string[] {
	return args.reduce<string[]>((joined, arg) => {
		const before = joined.at(-1);
		const takesValue = before?.startsWith('--') && options[before.slice(2)]?.type === 'string';
		if (takesValue && /^-[\d.]/.test(arg)) joined[joined.length - 1] = `${before}=${arg}`;
		else joined.push(arg);
		return joined;
	}, []);
}

function say(text: string): number {
	console.log(text);
	return 0;
}

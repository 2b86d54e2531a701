import { findBeyond, findWrong } from './beyond.ts';
import { explain } from './explain.ts';
import type { Issue, Result } from './issue.ts';
import { findJsonProblem } from './json.ts';
import { LIMITS } from './limits.ts';
import { migrate } from './migrate.ts';
import { formatPath, type Path } from './path.ts';
import type { StreamDocument } from './schema.ts';

/**
 * A stream file, as text or as a value, in today's format: of the right shape, not yet of good sense (that is `check`).
 * Every problem at once, except that what can't be read at all hides the rest. Never throws.
 */
export function parseDocument(input: unknown): Result<StreamDocument> {
	const read = typeof input === 'string' ? readText(input) : readValue(input);
	if (!read.ok) return read;
	if (typeof read.value !== 'object' || read.value === null || Array.isArray(read.value))
		return refuse(
			'wrong-type',
			'',
			'This is no stream file.',
			'It takes an object: { "streamwise": 1, … }.'
		);
	const migrated = migrate(read.value as Record<string, unknown>);
	if (!migrated.ok) return migrated;
	const wrong = findWrong(migrated.value);
	// What was written, not zod's copy of it: the order of the fields is the author's.
	if (wrong.length === 0) return { ok: true, value: migrated.value as StreamDocument };
	const issues = explain(wrong, migrated.value);
	return { ok: false, issues: [...issues, ...findBeyond(wrong, migrated.value)] };
}

function readText(input: string): Result<unknown> {
	const text = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
	const size = checkSize(text);
	if (size) return size;
	if (text.trim() === '')
		return refuse('bad-json', '', 'The file is empty.', 'It takes a stream as JSON.');
	const problem = findJsonProblem(text, LIMITS.nesting);
	if (problem)
		return refuse(
			problem.code,
			formatPath(problem.path),
			`Line ${problem.line}, column ${problem.column}: ${problem.message}`,
			problem.code === 'bad-json'
				? 'A stream file is JSON: texts and names in double quotation marks, commas between, no comments.'
				: problem.code === 'too-deep'
					? `A stream has at most ${LIMITS.nesting} levels.`
					: 'Keep one of the two.'
		);
	const value: unknown = JSON.parse(text);
	const issues = findOddities(value);
	return issues.length ? { ok: false, issues } : { ok: true, value };
}

function readValue(input: unknown): Result<unknown> {
	const issues = findOddities(input);
	if (issues.length) return { ok: false, issues };
	return checkSize(JSON.stringify(input) ?? '') ?? { ok: true, value: input };
}

function checkSize(text: string): Result<never> | null {
	// Few texts come near the limit: count bytes only then.
	if (text.length * 3 <= LIMITS.bytes || bytes(text) <= LIMITS.bytes) return null;
	return refuse(
		'too-big',
		'',
		`The document is larger than 1 MB.`,
		'Leave out notes and traces, or split the stream.'
	);
}

/** Bytes of a text as UTF-8. */
function bytes(text: string): number {
	let sum = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		// Each half of a surrogate pair counts 2 of its 4.
		sum += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
	}
	return sum;
}

/** Plain data of any shape: what JSON can't say (NaN, functions, rings), what nests too deep, and the one name that is no name in JavaScript. */
function findOddities(value: unknown): Issue[] {
	const issues: Issue[] = [];
	const path: (string | number)[] = [];
	visit(value);
	return issues;

	function visit(value: unknown): void {
		if (typeof value === 'number' && !Number.isFinite(value)) {
			report('not-finite', path, `The number is ${value}.`, 'It takes a finite number.');
		} else if (typeof value === 'object' && value !== null) {
			if (path.length >= LIMITS.nesting) {
				report(
					'too-deep',
					path,
					`It nests deeper than ${LIMITS.nesting} levels.`,
					`A stream has at most ${LIMITS.nesting} levels.`
				);
				return;
			}
			for (const key of Object.keys(value)) {
				path.push(Array.isArray(value) ? Number(key) : key);
				if (key === '__proto__')
					report('bad-id', path, '`__proto__` is no name.', 'Choose another one.');
				else visit((value as Record<string, unknown>)[key]);
				path.pop();
			}
		} else if (['function', 'symbol', 'bigint'].includes(typeof value)) {
			report('wrong-type', path, `A ${typeof value} is no data.`, 'It takes what JSON can say.');
		}
	}

	function report(code: string, path: Path, message: string, hint: string): void {
		issues.push({ code, severity: 'error', path: formatPath(path, value), message, hint });
	}
}

function refuse(code: string, path: string, message: string, hint: string): Result<never> {
	return { ok: false, issues: [{ code, severity: 'error', path, message, hint }] };
}

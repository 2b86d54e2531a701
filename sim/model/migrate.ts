import type { Result } from './issue.ts';
import { FORMAT } from './schema.ts';

type Fields = Record<string, unknown>;

/** The n-th turns a document of version n + 1 into one of version n + 2. Format 1 is the first: none yet. */
const MIGRATIONS: ((older: Fields) => Fields)[] = [];

/** The document in today's format. Newer formats, and what has no version, are refused. */
export function migrate(document: Fields): Result<Fields> {
	const version = Object.hasOwn(document, 'streamwise') ? document.streamwise : undefined;
	if (version === undefined)
		return refuse(
			'`streamwise` is missing.',
			`A stream file begins with "streamwise": ${FORMAT}, the version of its format.`
		);
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
		return refuse(
			`\`streamwise\` is ${JSON.stringify(version)?.slice(0, 40)}.`,
			`It takes ${FORMAT}, the version of the format.`
		);
	if (version > FORMAT)
		return refuse(
			`This file has version ${version} of the format; this program reads up to ${FORMAT}.`,
			'Open it with a newer Streamwise.'
		);
	let current = document;
	for (const step of MIGRATIONS.slice(version - 1)) current = step(current);
	return { ok: true, value: current };
}

function refuse(message: string, hint: string): Result<Fields> {
	return {
		ok: false,
		issues: [{ code: 'version', severity: 'error', path: 'streamwise', message, hint }]
	};
}

// FILE: a path, `-` for standard input, `example:NAME`, or a share link; what is read from a path or standard input may be a link too.
import { createReadStream, existsSync, readdirSync, type ReadStream } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from '#sim';
import type { StreamDocument } from '#sim';
import { decodeLink, isLink } from '../lib/share/link.ts';
import { formatIssue, oneLine, Refusal } from './refusal.ts';

/** A stream is at most 1 MB; a little more is read, so that the parser can say it is too much. */
const MOST_BYTES = 1_048_576 + 4;

/** Characters of a path that a problem is introduced with. */
const LONGEST_NAME = 200;

/** The document, of the right shape, and what to call it. Throws a Refusal. examples: the folder of `example:NAME`. */
export async function readDocument(
	file: string,
	examples: string
): Promise<{ document: StreamDocument; label: string }> {
	// A file may be called `notes#v1.json`.
	const isShared = isLink(file) && !existsSync(file);
	const label = isShared ? 'the link' : nameOf(file);
	const text = isShared ? file : await readText(locate(file, examples), label);
	const parsed = await (isShared || holdsLink(text) ? decodeLink(text) : parseDocument(text));
	if (!parsed.ok) throw new Refusal(...parsed.issues.map((issue) => formatIssue(issue, label)));
	return { document: parsed.value, label };
}

function nameOf(file: string): string {
	if (file === '-') return 'standard input';
	const name = oneLine(file) || JSON.stringify(file);
	return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

/** A long link is more than a command line takes, but not more than a file. JSON begins with a bracket. */
const holdsLink = (text: string) => !/^\s*[{[]/.test(text) && isLink(text);

function locate(file: string, examples: string): string {
	if (!file.startsWith('example:')) return file;
	const name = file.slice('example:'.length);
	const names = readdirSync(examples)
		.filter((entry) => entry.endsWith('.json'))
		.map((entry) => entry.slice(0, -'.json'.length));
	if (!names.includes(name))
		throw new Refusal(`${oneLine(file)}: there is no such example; there are ${names.join(', ')}.`);
	return join(examples, `${name}.json`);
}

async function readText(path: string, label: string): Promise<string> {
	const source = path === '-' ? process.stdin : createReadStream(path);
	const chunks: Buffer[] = [];
	let size = 0;
	try {
		for await (const chunk of source as ReadStream) {
			chunks.push(chunk as Buffer);
			size += (chunk as Buffer).length;
			if (size > MOST_BYTES) break;
		}
	} catch (reason) {
		throw new Refusal(
			/^https?:/i.test(path)
				? `${label}: there is no stream in this address. A share link has #v1. in it; put it in quotation marks.`
				: `${label}: it cannot be read, ${explain(reason)}.`
		);
	}
	const bytes = Buffer.concat(chunks);
	// What is too much is cut anywhere.
	if (size > MOST_BYTES) return bytes.toString('utf8');
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const isWide = bytes.length > 1 && [0xfffe, 0xfeff].includes(bytes.readUInt16BE());
		throw new Refusal(
			`${label}: The text is ${isWide ? 'UTF-16' : 'not UTF-8'}. Save it as UTF-8; editors ask for the encoding under “Save as”.`
		);
	}
}

function explain(reason: unknown): string {
	const { code, message } = reason as NodeJS.ErrnoException;
	if (code === 'ENOENT') return 'there is no such file';
	if (code === 'EISDIR') return 'it is a folder';
	if (code === 'EACCES') return 'it may not be read by you';
	if (code === 'ENAMETOOLONG')
		return 'it is longer than the name of a file can be; what a file says comes by standard input';
	return message;
}

// The share link: the whole document in the fragment of an address, which no server ever sees.
// `#v1.<deflate-raw, base64url>.<CRC-32 of the compressed bytes, 8 hex digits>`
import crc32 from 'crc-32';
import { parseDocument } from '#sim';
import type { Result, StreamDocument } from '#sim';
import { LINKS } from '../text/links.ts';

/** Characters of the fragment: what is longer is not read. */
export const LONGEST_LINK = 200_000;
/** Bytes of the document; a bomb of zeros must not fill the memory. */
const MOST_BYTES = 1_048_576;

/** The fragment, `#` included. It can be longer than LONGEST_LINK: then only a file will do. */
export async function encodeLink(document: StreamDocument): Promise<string> {
	const text = new TextEncoder().encode(JSON.stringify(document));
	const compressed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
	const bytes = new Uint8Array(await new Response(compressed).arrayBuffer());
	return `#v1.${toBase64Url(bytes)}.${checksum(bytes)}`;
}

/** Where a link's fragment begins; some programs write `#` as `%23`, and that once more. */
const MARK = /(?:#|%(?:25)*23)v(\d+)\./;

/** Whether a text is meant as a share link: a whole address, or its fragment alone. */
export function isLink(text: string): boolean {
	return MARK.test(text);
}

/**
 * The document of a link (a whole address, or its fragment alone; brackets, a full stop or words around it, and broken lines, are no
 * part of it), or the reason why there is none, as a sentence. Never throws.
 */
export async function decodeLink(text: string): Promise<Result<StreamDocument>> {
	const mark = MARK.exec(text);
	if (!mark) return refuse('no-link');
	if (mark[1] !== '1') return refuse('link-newer');
	const rest = text.slice(mark.index + mark[0].length);
	for (const reading of [rest, rest.replace(/\s+/g, '')]) {
		const [run] = /^[\w.-]*/.exec(reading)!;
		if ('#v1.'.length + run.length > LONGEST_LINK) return refuse('link-too-long');
		const [, coded, sum] = /^([\w-]+)\.([0-9a-f]{8})(?![\w-])/.exec(run) ?? [];
		const bytes = coded === undefined ? null : fromBase64Url(coded);
		if (!bytes || checksum(bytes) !== sum) continue;
		const inflated = await inflate(bytes);
		return inflated.ok ? parseDocument(inflated.value) : inflated;
	}
	return refuse('link-cut');
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Result<string>> {
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	const reader = stream.getReader();
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let text = '';
	let size = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return { ok: true, value: text + decoder.decode() };
			size += value.length;
			if (size > MOST_BYTES) {
				await reader.cancel();
				return refuse('too-big');
			}
			text += decoder.decode(value, { stream: true });
		}
	} catch {
		return refuse('link-packed');
	}
}

function checksum(bytes: Uint8Array): string {
	return (crc32.buf(bytes) >>> 0).toString(16).padStart(8, '0');
}

function toBase64Url(bytes: Uint8Array): string {
	let binary = '';
	// In pieces: a call takes only so many arguments.
	for (let at = 0; at < bytes.length; at += 8192)
		binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Null for what no encoder writes. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
	if (text.length % 4 === 1) return null;
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
	return toBase64Url(bytes) === text ? bytes : null;
}

function refuse(why: keyof typeof LINKS): Result<never> {
	// What can't be unpacked was cut as well.
	const code = why === 'link-packed' ? 'link-cut' : why;
	return { ok: false, issues: [{ code, severity: 'error', path: '', ...LINKS[why] }] };
}

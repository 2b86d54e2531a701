import crc32 from 'crc-32';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { check, type StreamDocument } from '#sim';
import { decodeLink, encodeLink, isLink, LONGEST_LINK } from '../../../src/lib/share/link.ts';

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const documents = fc.record({
	streamwise: fc.constant(1 as const),
	name,
	unit: fc.constantFrom('min', 'h', 'd', 'wk'),
	work: fc.record({
		item: fc.record({ name, arrives: fc.record({ perWeek: fc.integer({ min: 1, max: 999 }) }) })
	}),
	steps: fc.array(
		fc.record({
			id: fc.uuid().map((id) => `s-${id}`),
			name,
			time: fc.double({ min: 0, max: 100, noNaN: true })
		}),
		{ minLength: 1, maxLength: 12 }
	),
	run: fc.record({ seed: name, horizon: fc.integer({ min: 1, max: 10_000 }) })
}) as fc.Arbitrary<StreamDocument>;

/** A link as an encoder would make it that packs just anything. */
function pack(bytes: Uint8Array): string {
	const compressed = deflateRawSync(bytes);
	return sign(compressed);
}

function sign(compressed: Buffer): string {
	const sum = (crc32.buf(compressed) >>> 0).toString(16).padStart(8, '0');
	return `#v1.${compressed.toString('base64url')}.${sum}`;
}

async function refusal(link: string) {
	const result = await decodeLink(link);
	if (result.ok) throw new Error('it was read');
	const [{ code, message, hint }] = result.issues;
	expect(message).toMatch(/^[A-Z`].*\.$/);
	expect(hint).toMatch(/^[A-Z].*\.$/);
	return code;
}

const sample = {
	streamwise: 1,
	name: 'A stream',
	unit: 'h',
	work: { item: { name: 'Item', arrives: { perWeek: 10 } } },
	steps: [{ id: 'do', name: 'Do it', time: 1 }],
	run: { horizon: '4wk' }
} as StreamDocument;

describe('a share link', () => {
	test('gives back what went in', async () => {
		await fc.assert(
			fc.asyncProperty(documents, async (document) => {
				const value = JSON.parse(JSON.stringify(document)) as StreamDocument;
				expect(await decodeLink(await encodeLink(document))).toEqual({ ok: true, value });
			}),
			{ numRuns: 100 }
		);
	});

	test('is read out of a whole address', async () => {
		const address = `https://example.org/some/where/?embed=1${await encodeLink(sample)}\n`;
		expect(isLink(address)).toBe(true);
		expect(isLink('stream.json')).toBe(false);
		expect(await decodeLink(address)).toEqual({ ok: true, value: sample });
	});

	test('is made of characters that no program changes', async () => {
		expect(await encodeLink(sample)).toMatch(/^#v1\.[A-Za-z0-9_-]+\.[0-9a-f]{8}$/);
	});

	test('is refused with a sentence wherever it was cut', async () => {
		const link = await encodeLink(sample);
		for (let length = '#v1.'.length; length < link.length; length++)
			expect(await refusal(link.slice(0, length)), `cut at ${length}`).toBe('link-cut');
	});

	test('is refused with a sentence whichever character was changed', async () => {
		const link = await encodeLink(sample);
		for (let at = '#v1.'.length; at < link.length; at++)
			for (const other of ['A', '_', '%', '.', link[at] === 'b' ? 'c' : 'b'])
				if (other !== link[at])
					expect(await refusal(link.slice(0, at) + other + link.slice(at + 1))).toBe('link-cut');
	});

	test('is refused with a sentence whichever bit was flipped', async () => {
		const bytes = Buffer.from(await encodeLink(sample));
		for (let bit = 0; bit < bytes.length * 8; bit++) {
			const flipped = Buffer.from(bytes);
			flipped[bit >> 3] ^= 1 << (bit & 7);
			expect(await refusal(flipped.toString('latin1'))).toMatch(/^(link-cut|link-newer|no-link)$/);
		}
	});

	test.each<[string, (link: string) => string]>([
		['in angle brackets', (link) => `<https://example.org/${link}>`],
		['in quotation marks', (link) => `"https://example.org/${link}"`],
		['in a Markdown link', (link) => `see (https://example.org/${link}).`],
		['at the end of a sentence', (link) => `Look at https://example.org/${link}.`],
		['amid words', (link) => `Look: https://example.org/${link} (it is mine)`],
		['after which something was added', (link) => `https://example.org/${link}&from=mail`],
		['broken into lines', (link) => link.replace(/.{40}/g, '$&\r\n')],
		['with its # encoded', (link) => `https://example.org/${link.replace('#', '%23')}`],
		['encoded twice', (link) => encodeURIComponent(encodeURIComponent(link))]
	])('%s is read', async (_, put) => {
		const text = put(await encodeLink(sample));
		expect(isLink(text)).toBe(true);
		expect(await decodeLink(text)).toEqual({ ok: true, value: sample });
	});

	test('of a later version asks for a newer program', async () => {
		expect(await refusal('#v2.abcd.00000000')).toBe('link-newer');
	});

	test('that is no link is called so', async () => {
		expect(await refusal('https://example.org/#section')).toBe('no-link');
	});

	test('longer than links may be is not looked at', async () => {
		expect(await refusal(`#v1.${'A'.repeat(LONGEST_LINK)}.00000000`)).toBe('link-too-long');
	});

	test('that unpacks to more than 1 MB is stopped', async () => {
		expect(await refusal(pack(Buffer.alloc(100_000_000, ' ')))).toBe('too-big');
	});

	test('whose checksum is right but whose content is not is refused', async () => {
		expect(await refusal(sign(Buffer.from('not deflate at all')))).toBe('link-cut');
		expect(await refusal(pack(Buffer.from([0xff, 0xfe, 0x80])))).toBe('link-cut');
		expect(await refusal(pack(Buffer.from('{"streamwise": 1')))).toBe('bad-json');
		expect(await refusal(pack(Buffer.from('{"streamwise": 2}')))).toBe('version');
		expect(await refusal(pack(Buffer.from('{"streamwise": 1}')))).toBe('missing-field');
	});

	// Each was made by the code of its day, and is never made anew.
	test('that was ever made keeps opening', async () => {
		const folder = join(import.meta.dirname, 'links');
		const links = readdirSync(folder).filter((file) => file.endsWith('.txt'));
		expect(links.length).toBeGreaterThanOrEqual(4);
		for (const file of links) {
			const link = readFileSync(join(folder, file), 'utf8');
			const json = readFileSync(join(folder, file.replace('.txt', '.json')), 'utf8');
			const value = JSON.parse(json) as StreamDocument;
			expect(await decodeLink(link), file).toEqual({ ok: true, value });
			expect(check(value).filter(({ severity }) => severity === 'error')).toEqual([]);
		}
	});
});

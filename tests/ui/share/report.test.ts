// The report is one file that needs nothing else, in which no text can become markup, and which gives the document back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StreamDocument } from '#sim';
import {
	formatReport,
	readReport,
	reportName,
	type Report
} from '../../../src/lib/share/report.ts';
import { chooseParts, countNotes, hasTraces } from '../../../src/lib/share/travel.ts';

const document = {
	streamwise: 1,
	name: 'Permits',
	unit: 'h',
	work: { permit: { arrives: { every: '1h' } } },
	steps: [{ id: 'check' }],
	run: { horizon: '8wk' }
} as unknown as StreamDocument;

const words = { open: 'Open', file: 'File', numbers: 'Numbers', inWords: 'In words', plain: '' };

function create(given: Partial<Report> = {}): string {
	return formatReport({
		document,
		href: 'https://example.org/#v1.x.00000000',
		route: 'From “asked” to “granted”',
		about: '20 runs.',
		sections: [
			{
				heading: 'Map',
				findings: ['Of 14 days, 4 hours are work.'],
				drawings: [
					{
						title: 'Map',
						description: 'steps',
						svg: '<svg width="1040"></svg>',
						table: { caption: 'Map', columns: ['step'], rows: [['Check']] }
					}
				],
				tables: []
			}
		],
		description: ['Permits: …'],
		words,
		...given
	});
}

test('it needs nothing from elsewhere, and no script runs', () => {
	const text = create();
	expect(text).not.toMatch(/<link|<img|@import|url\(|<script(?! type="application\/json")| on\w+=/);
	expect([...text.matchAll(/<script/g)]).toHaveLength(1);
	expect(text).toContain('<p class="finding">Of 14 days, 4 hours are work.</p>');
	expect(text).toContain('<details><summary>Numbers</summary>');
	expect(reportName(document)).toBe('permits.html');
});

test('without a link it does not offer one', () => {
	expect(create({ href: null })).not.toContain('>Open</a>');
});

test('its file holds the document', () => {
	const [, coded] = /base64,([\w+/=]+)"/.exec(create())!;
	expect(JSON.parse(Buffer.from(coded, 'base64').toString())).toEqual(document);
});

describe('whatever is written in it', () => {
	const text = fc.oneof(
		fc.string(),
		fc.constantFrom(
			'</script><script>alert(1)</script>',
			'<!--',
			'"><img onerror=x>',
			'&amp;',
			'“x”'
		)
	);

	test('the document comes back as it was', () => {
		fc.assert(
			fc.property(text, text, (name, notes) => {
				const own = { ...document, name, notes };
				expect(JSON.parse(readReport(create({ document: own })))).toEqual(own);
			})
		);
		expect(readReport('{"streamwise": 1}')).toBe('{"streamwise": 1}');
	});

	test('stays text', () => {
		fc.assert(
			fc.property(text, (each) => {
				const tags = (report: string) => [...report.matchAll(/<\/?[a-z][^>]*>/g)].length;
				const section = (words: string) => ({
					heading: words,
					findings: [words],
					drawings: [],
					tables: [{ caption: words, columns: [words], rows: [[words]] }]
				});
				const plain = create({ sections: [section('x')], route: 'x', about: 'x' });
				const made = create({ sections: [section(each)], route: `x${each}`, about: each });
				expect(tags(made)).toBe(tags(plain));
			})
		);
	});
});

describe('what travels', () => {
	const full = {
		...document,
		notes: ['Measured in May.', { id: 'n-1', after: 'map', text: 'private' }],
		walk: { rows: [] },
		experiments: []
	} as unknown as StreamDocument;

	test('notes and traces only if asked; where the numbers come from in any case', () => {
		const bare = chooseParts(full, { notes: false, traces: false });
		expect(bare).toEqual({ ...document, notes: ['Measured in May.'] });
		expect(chooseParts(full, { notes: true, traces: true })).toEqual(full);
		expect(
			chooseParts({ ...full, notes: 'Illustrative.' }, { notes: false, traces: true })
		).toEqual({
			...full,
			notes: 'Illustrative.'
		});
		expect(chooseParts(document, { notes: false, traces: false })).toEqual(document);
	});

	test('is counted for the dialog', () => {
		expect([countNotes(full), countNotes(document)]).toEqual([1, 0]);
		expect([hasTraces(full), hasTraces(document)]).toEqual([true, false]);
	});
});

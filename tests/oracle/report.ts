// docs/validation.md, of figures already compared.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Compared, ComparedFigure } from './compare.ts';

export const root = resolve(import.meta.dirname, '../..');
export const REPORT = join(root, 'docs/validation.md');

export interface ComparedChapter {
	title: string;
	cases: Compared[];
}

/** As the file is kept: the same figures give the same text. */
export async function createReport(chapters: ComparedChapter[]): Promise<string> {
	const cases = chapters.flatMap((chapter) => chapter.cases);
	const figures = cases.flatMap((one) => one.figures);
	const covered = figures.filter(({ low, high, truth }) => low <= truth && truth <= high).length;
	const promises = readPromises();
	const text = [
		'# Beside theory, and by hand',
		`Made by \`npm run validation\`; the tests run the same cases and fail where this page is not what they find.`,
		`## ${cases.length} streams of which theory knows the figures`,
		`Each is an ordinary stream file, run as any other: 30 replications, a warm-up that is cut off, the seed its own name (but for \`priority-mm2\`: the first 30 replications of its name happen to draw little work, its lead times come out 4% low, its next 120 are right). ` +
			`Rates are per hour, times in hours. “Off” is the difference from theory in standard errors of our own; the tests allow 4, which right figures exceed in 1 of 2,500. ` +
			`Of ${figures.length} intervals of 95%, ${covered} (${((100 * covered) / figures.length).toFixed(0)}%) hold the true figure.`,
		...chapters.flatMap(({ title, cases }) => [`### ${title}`, ...cases.map(section)]),
		`## ${promises.length} streams worked out by hand`,
		'Deterministic, exact to the millisecond: every item’s arrival, exit, touch and causes of waiting, by both engines (the one that is used, and the naive one in `tests/reference`). The derivation is in the file.',
		[
			'| Promise of the format | Stream |',
			'| --- | --- |',
			...promises.map(
				({ promise, file }) =>
					`| ${promise.replaceAll('|', '\\|')} | [${file}](../tests/byhand/${file}.json) |`
			)
		].join('\n')
	].join('\n\n');
	return format(text, { ...(await resolveConfig(REPORT)), filepath: REPORT });
}

function section({ stream, title, source, figures }: Compared): string {
	return [
		`**${title}** ([${stream}](../tests/oracle/streams/${stream}.json)). ${source}.`,
		[
			'| Figure | Theory | Ours | 95% interval | Off |',
			'| --- | --: | --: | --: | --: |',
			...figures.map(row)
		].join('\n')
	].join('\n\n');
}

function row({ name, truth, value, low, high, standardError }: ComparedFigure): string {
	const off = (value - truth) / standardError;
	const said = `${off < 0 ? '−' : '+'}${Math.abs(off).toFixed(1)}`;
	const numbers = [truth, value].map(digits).join(' | ');
	return `| ${name} | ${numbers} | ${digits(low)} … ${digits(high)} | ${said} |`;
}

const digits = (x: number) => x.toPrecision(4);

/** What each case worked out by hand promises, in the order of the format's page. */
function readPromises(): { file: string; promise: string }[] {
	const folder = join(root, 'tests/byhand');
	return readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.map((file) => ({
			file: file.replace('.json', ''),
			promise: (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { promise: string }).promise
		}))
		.sort((a, b) => (a.promise < b.promise ? -1 : 1));
}

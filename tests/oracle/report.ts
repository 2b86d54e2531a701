// docs/validation.md, of figures already compared.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { studentCdf } from '../../sim/numerics/index.ts';
import type { Compared, ComparedFigure } from './compare.ts';

export const root = resolve(import.meta.dirname, '../..');
export const REPORT = join(root, 'docs/validation.md');

/** Of every case. */
const REPLICATIONS = 30;

export interface ComparedChapter {
	title: string;
	cases: Compared[];
}

/** As the file is kept: the same figures give the same text. */
export async function createReport(chapters: ComparedChapter[]): Promise<string> {
	const cases = chapters.flatMap((chapter) => chapter.cases);
	const figures = cases.flatMap((one) => one.figures);
	const promises = readPromises();
	const text = [
		'# Beside theory, and by hand',
		`Made by \`npm run validation\`; the tests run the same cases and fail where this page is not what they find.`,
		`## ${cases.length} streams of which theory knows the figures`,
		`Each is an ordinary stream file, run as any other: 30 replications, a warm-up that is cut off, the seed its own name, for all of them. ` +
			`Rates are per hour, times in hours. “Off” is the difference from theory in standard errors of our own; the tests allow 4, which right figures exceed in 1 of 2,500. ` +
			coverage(figures),
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

/** How many are off by how much, beside what right figures are off by (Student's t with 29 degrees of freedom). */
function coverage(figures: ComparedFigure[]): string {
	const all = figures.length;
	const covered = figures.filter(({ low, high, truth }) => low <= truth && truth <= high).length;
	const beyond = [2, 3, 4].map((bound) => {
		const found = figures.filter((figure) => Math.abs(offOf(figure)) > bound).length;
		const chance = 2 * (1 - studentCdf(bound, REPLICATIONS - 1));
		return `${found} are off by more than ${bound} (by chance ${(all * chance).toFixed(1)} would be, ${(100 * chance).toPrecision(2)}%)`;
	});
	return (
		`Of ${all} intervals of 95%, ${covered} (${((100 * covered) / all).toFixed(0)}%) hold the true figure; ${beyond.join(', ')}. ` +
		`Figures of one stream hang together, so these numbers scatter more than coins would.`
	);
}

const offOf = ({ truth, value, standardError }: ComparedFigure) => (value - truth) / standardError;

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

function row(figure: ComparedFigure): string {
	const { name, truth, value, low, high } = figure;
	const off = offOf(figure);
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

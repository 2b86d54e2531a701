/** Widths of Inter's characters in thousandths of the font size, by group; the rest are taken as 580. */
const GROUPS: [characters: string, width: number][] = [
	["iljI.,:;|!'’·", 270],
	['ftr()[]/- ', 370],
	['mwMW@%—', 880],
	['ABCDEFGHKNOPQRSTUVXYZ&', 690]
];
const WIDTHS = new Map(
	GROUPS.flatMap(([group, width]) => [...group].map((character) => [character, width] as const))
);
const USUAL = 580;
/** What stands on another character; and what is as wide as it is high. */
const MARK = /\p{Mn}|\p{Me}|\u200d/u;
const SQUARE =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]|\p{Extended_Pictographic}/u;
/** Scripts in which a word that is broken gets a hyphen. */
const HYPHENED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]$/u;

function widthOf(character: string): number {
	const known = WIDTHS.get(character);
	if (known !== undefined) return known;
	if (character < '\u0300') return USUAL;
	return MARK.test(character) ? 0 : SQUARE.test(character) ? 1050 : 640;
}

/** About how wide a line of our sans text is, in pixels, without a browser: good to some 5%, rather too wide. */
export function textWidth(text: string, size: number): number {
	let thousandths = 0;
	for (const character of text) thousandths += widthOf(character);
	return (thousandths * size) / 1000;
}

/** Breaks a text into at most `lines` lines of at most `width` pixels; what does not fit ends in "…". A word that is longer than a line is broken too. */
export function breakLines(text: string, width: number, size: number, lines: number): string[] {
	const broken: string[] = [];
	let rest = text.trim().replace(/\s+/g, ' ');
	while (rest && broken.length < lines - 1) {
		const { line, length } = firstLine(rest, width, size);
		broken.push(line);
		rest = rest.slice(length).trimStart();
	}
	if (rest) broken.push(cut(rest, width, size));
	return broken;
}

/** As many words as fit into a line; of a first word that does not, as many letters. length: of the text that it takes. */
function firstLine(text: string, width: number, size: number): { line: string; length: number } {
	let end = 0;
	let wide = 0;
	for (const { 0: word, index } of text.matchAll(/ ?[^ ]+/g)) {
		wide += textWidth(word, size);
		if (wide > width) break;
		end = index + word.length;
	}
	if (end > 0) return { line: text.slice(0, end), length: end };
	const letters = fitting(text, width - textWidth('-', size), size);
	return { line: HYPHENED.test(letters) ? `${letters}-` : letters, length: letters.length };
}

/** As many characters from the beginning as fit, at least one; a character keeps its marks. */
function fitting(text: string, width: number, size: number): string {
	let part = '';
	let wide = 0;
	for (const character of text) {
		wide += textWidth(character, size);
		if (part && wide > width) break;
		part += character;
	}
	return part;
}

function cut(line: string, width: number, size: number): string {
	if (textWidth(line, size) <= width) return line;
	return `${fitting(line, width - textWidth('…', size), size).trimEnd()}…`;
}

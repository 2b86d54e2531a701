/** Widths of Inter's characters in thousandths of the font size, by group; the rest are taken as 580. */
const WIDTHS: [characters: string, width: number][] = [
	["iljI.,:;|!'’·", 270],
	['ftr()[]/- ', 370],
	['mwMW@%—', 880],
	['ABCDEFGHKNOPQRSTUVXYZ&', 690]
];

/** About how wide a line of our sans text is, in pixels, without a browser: good to some 5%, rather too wide. */
export function textWidth(text: string, size: number): number {
	let thousandths = 0;
	for (const character of text)
		thousandths += WIDTHS.find(([group]) => group.includes(character))?.[1] ?? 580;
	return (thousandths * size) / 1000;
}

/** Breaks a text into at most `lines` lines of at most `width` pixels; what does not fit ends in "…". */
export function breakLines(text: string, width: number, size: number, lines: number): string[] {
	const broken: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const longer = line ? `${line} ${word}` : word;
		if (!line || textWidth(longer, size) <= width) line = longer;
		else {
			broken.push(line);
			line = word;
		}
	}
	if (line) broken.push(line);
	if (broken.length > lines) broken.splice(lines - 1, Infinity, broken.slice(lines - 1).join(' '));
	return broken.map((each) => cut(each, width, size));
}

function cut(line: string, width: number, size: number): string {
	if (textWidth(line, size) <= width) return line;
	let end = line.length;
	while (end > 1 && textWidth(`${line.slice(0, end)}…`, size) > width) end--;
	return `${line.slice(0, end).trimEnd()}…`;
}

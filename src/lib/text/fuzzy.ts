// Finding by a few letters: they must come in order, and count more at the beginnings of words and side by side.

/** How well a text answers what was typed; null where it does not. Higher is better. */
export function rankMatch(typed: string, text: string): number | null {
	const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
	let sum = 0;
	for (const word of words) {
		const rank = rankWord(word, text.toLowerCase());
		if (rank === null) return null;
		sum += rank;
	}
	// Of equal matches the shorter text is meant.
	return sum - text.length / 1000;
}

function rankWord(word: string, text: string): number | null {
	const places = listPlaces(word, text);
	if (places.length)
		return word.length * 3 + Math.max(...places.map((at) => rankEnds(text, at, word.length)));
	let sum = 0;
	let at = -1;
	for (const letter of word) {
		const next = text.indexOf(letter, at + 1);
		if (next < 0) return null;
		sum += next === at + 1 && at >= 0 ? 2 : isStart(text, next) ? 2 : -1;
		at = next;
	}
	// Letters strewn over a sentence are no match.
	return sum > 0 ? sum : null;
}

function listPlaces(word: string, text: string): number[] {
	const places: number[] = [];
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
	return places;
}

/** The beginning of a word counts, a whole word more, and most the first: a command begins with what it does. */
function rankEnds(text: string, at: number, length: number): number {
	if (!isStart(text, at)) return 0;
	return (isLetter(text[at + length]) ? 4 : 6) + (at === 0 ? 1 : 0);
}

function isStart(text: string, at: number): boolean {
	return !isLetter(text[at - 1]);
}

function isLetter(character: string | undefined): boolean {
	return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

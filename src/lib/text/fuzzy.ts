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
	const whole = text.indexOf(word);
	if (whole >= 0) return word.length * 3 + (isStart(text, whole) ? 4 : 0);
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

function isStart(text: string, at: number): boolean {
	return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]);
}

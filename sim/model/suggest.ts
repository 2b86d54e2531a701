/** "did you mean `time`?" for a word that is not among the known ones; empty where none is near. */
export function suggest(word: string, known: Iterable<string>): string {
	let nearest = '';
	let least = Math.min(3, 1 + Math.floor(word.length / 3));
	for (const candidate of known) {
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
		if (distance <= least && (nearest === '' || distance < least)) {
			nearest = candidate;
			least = distance;
		}
	}
	return nearest === '' ? '' : `did you mean \`${nearest}\`?`;
}

/** The same as a sentence of its own. */
export function askFor(word: string, known: Iterable<string>): string {
	return suggest(word, known).replace(/^d/, 'D');
}

/** Letters to insert, drop, replace or swap with the next; anything above `limit` may be returned as limit + 1. Damerau 1964. */
export function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let best = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				best = Math.min(best, before[j - 2] + 1);
			row.push(best);
		}
		before = above;
		above = row;
	}
	return above[b.length];
}

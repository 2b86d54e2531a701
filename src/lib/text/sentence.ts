// A sentence with emphasis, as plain data: the page renders it, a test reads it.

export type Tone = 'base' | 'redesign' | 'strong' | 'rework';

export interface Segment {
	text: string;
	tone?: Tone;
}

export type Sentence = Segment[];

const tone = (tone: Tone) => (text: string) => ({ text, tone });
/** About the stream as it is. */
export const base = tone('base');
/** About a redesign. */
export const redesign = tone('redesign');
export const strong = tone('strong');
/** About flaws and rework. */
export const rework = tone('rework');

/** A template whose values are texts, segments or whole sentences. */
export function say(
	texts: TemplateStringsArray,
	...values: (string | number | Segment | Sentence)[]
): Sentence {
	const segments = texts.flatMap((text, i): Segment[] => {
		const value = values[i];
		const own = text ? [{ text }] : [];
		if (value === undefined) return own;
		if (Array.isArray(value)) return [...own, ...value];
		return [...own, typeof value === 'object' ? value : { text: String(value) }];
	});
	return segments;
}

/** Several sentences as one paragraph. */
export function join(...sentences: (Sentence | null)[]): Sentence {
	return sentences
		.filter((s): s is Sentence => s !== null && s.length > 0)
		.flatMap((s, i) => (i ? [{ text: ' ' }, ...s] : s));
}

/** The bare words. */
export function plain(sentence: Sentence): string {
	return sentence.map((s) => s.text).join('');
}

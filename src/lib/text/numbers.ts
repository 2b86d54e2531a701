// Numbers and shares as people say them: “half an hour”, “1 in 5”, “twenty percent”.
import { formatSetting } from './format.ts';

export type Said<T> = { ok: true; value: T } | { ok: false; message: string };

const WORDS: Record<string, number> = {
	...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 },
	...{ nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40 },
	...{ fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100 },
	...{ thirteen: 13, fourteen: 14, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 }
};
/** “forty-five” is one number, and no range. */
const COMPOUND =
	/\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](one|two|three|four|five|six|seven|eight|nine)\b/g;
const PARTS: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
const ORDINALS: Record<string, number> = {
	...{ second: 2, half: 2, third: 3, fourth: 4, quarter: 4, fifth: 5, sixth: 6, seventh: 7 },
	...{ eighth: 8, ninth: 9, tenth: 10, twentieth: 20, hundredth: 100 }
};

/** “1,300” is “1300”, as the page writes it; “1,5” and “0,125” are “1.5” and “0.125”, as others do. */
export function plainDigits(text: string): string {
	return text
		.replace(/(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/g, (number) => number.replaceAll(',', ''))
		.replace(/(\d),(\d)/g, '$1.$2');
}

/** What was typed with its numbers in digits: “two and a half hours” is “2.5 hours”, “half an hour” “0.5 hour”. */
export function toDigits(text: string): string {
	return plainDigits(text)
		.toLowerCase()
		.replace(/[–—]/g, '-')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/(\d*) ?([½¼¾])/g, (_, whole: string, part: string) =>
			String(Number(whole || 0) + PARTS[part])
		)
		.replace(COMPOUND, (_, tens: string, ones: string) => String(WORDS[tens] + WORDS[ones]))
		.replace(/\b(?:a )?couple(?: of)?\b/g, '2')
		.replace(/\b(?:a )?dozen\b/g, '12')
		.replace(/\bthree quarters (?:of )?an? /g, '0.75 ')
		.replace(/\b(?:a )?quarter (?:of )?an? /g, '0.25 ')
		.replace(/\b(an?|one) ([a-z]+) and a half\b/g, '1.5 $2')
		.replace(/\bhalf an? /g, '0.5 ')
		.replace(/[a-z]+/g, (word) => (word in WORDS ? String(WORDS[word]) : word))
		.replace(/(\d+) and 1 half\b/g, '$1.5');
}

/** A plain number from what was typed; NaN where it is none. */
export function readNumber(text: string): number {
	const words = toDigits(text).replace(/(\d) (?=\d{3}\b)/g, '$1');
	return /^-?(?:\d+\.?\d*|\.\d+)$/.test(words) ? Number(words) : NaN;
}

const share = (value: number): Said<number> => ({ ok: true, value: Number(value.toFixed(6)) });

/** A share of all, 0 to 1: “20%”, “20”, “1 in 5”, “one in ten”, “every third”, “a quarter”, “half”, “none”, “all”. */
export function parseShare(text: string): Said<number> {
	const typed = text.trim();
	const refuse = (why: string) => ({
		ok: false as const,
		message: `${why} Say it like “20%” or “1 in 5”.`
	});
	if (typed === '') return refuse('This needs a share.');
	const spoken = typed.toLowerCase().replace(/^(about|around|roughly|some|~) ?/, '');
	if (/^(none|never|nothing|nobody|no one)$/.test(spoken)) return share(0);
	if (/^(all|always|everything|everybody|everyone|every one)$/.test(spoken)) return share(1);
	const ordinal =
		/^(?:every|an?|one|1)? ?(second|half|third|fourth|quarter|[a-z]+th)(?: one)?$/.exec(spoken);
	if (ordinal && ordinal[1] in ORDINALS) return share(1 / ORDINALS[ordinal[1]]);
	if (spoken === 'two thirds') return share(2 / 3);
	if (spoken === 'three quarters') return share(0.75);
	const words = toDigits(spoken);
	const of = /^(\d+\.?\d*) ?(?:in|of|out of|from|\/) ?(?:every )?(\d+\.?\d*)$/.exec(words);
	if (of) {
		const [part, all] = [Number(of[1]), Number(of[2])];
		if (all > 0 && part <= all) return share(part / all);
		return refuse(`“${typed}” is more than all.`);
	}
	const percent = /^(\d+\.?\d*|\.\d+) ?(%|percent|per cent|in hundred)?$/.exec(words);
	if (!percent) return refuse(`“${typed}” is not a share.`);
	const value = Number(percent[1]);
	if (!percent[2] && value > 0 && value < 1)
		return refuse(`“${typed}” could be ${value}% or ${formatSetting(value * 100)}%.`);
	return value <= 100 ? share(value / 100) : refuse(`“${typed}” is more than all, 100%.`);
}

/** A share as it is set: “12.5%”; `parseShare` reads it back. */
export function sayShare(value: number): string {
	return `${formatSetting(Number((value * 100).toFixed(3)))}%`;
}

/** The same in people: “1 in 5”, “9 in 10”, “none”; what no small numbers say, as percent. */
export function tellShare(value: number): string {
	if (value <= 0) return 'none';
	if (value >= 1) return 'all';
	for (const all of [2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000]) {
		const part = Math.round(value * all);
		if (all > 10 && part > 1 && part < all - 1) continue;
		if (part > 0 && Math.abs(part / all - value) < 0.004 * Math.min(value, 1 - value) + 1e-9)
			return `${part} in ${formatSetting(all)}`;
	}
	return `${formatSetting(Number((value * 100).toPrecision(2)))}%`;
}

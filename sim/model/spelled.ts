// Durations as newcomers write them, in the format's own words.

const UNITS: [RegExp, unit: string, minutes: number][] = [
	[/^(m|mins?|minutes?)$/, 'min', 1],
	[/^(h|hrs?|hours?)$/, 'h', 60],
	[/^(wd|work(ing)? ?days?)$/, 'wd', 480],
	[/^(d|days?)$/, 'd', 1440],
	[/^(w|wks?|weeks?)$/, 'wk', 10_080]
];

const PART = /(\d+(?:[.,]\d+)?)\s*([a-z]+(?: days?)?)/;
const PARTS = new RegExp(`^${PART.source}(?:\\s*(?:and|,)?\\s*${PART.source})?$`);
const RANGE = new RegExp(
	`^(\\d+(?:[.,]\\d+)?)\\s*([a-z]*)\\s*(?:-|–|—|to|\\.\\.\\.?|…)\\s*${PART.source}$`
);

/** "20min" for "20 minutes", "90min" for "1 h 30 min", "2 to 6 h" for "2-6 hours"; null where it is anybody's guess. */
export function spell(text: string): string | null {
	const words = text.trim().toLowerCase();
	// A thousand and three hundred, or one and three tenths?
	if (/[1-9]\d{0,2},\d{3}(?!\d)/.test(words)) return null;
	const range = RANGE.exec(words);
	if (range) {
		const [low, high] = [range[1], range[3]].map(plain);
		const unit = find(range[4]);
		const first = range[2] === '' ? unit : find(range[2]);
		if (!unit || !first || !(Number(low) > 0)) return null;
		if (Number(low) * first.minutes >= Number(high) * unit.minutes) return null;
		return `${low}${first === unit ? '' : ` ${first.name}`} to ${high} ${unit.name}`;
	}
	const parts = PARTS.exec(words);
	if (!parts) return null;
	const [one, other] = [find(parts[2]), find(parts[4] ?? 'min')];
	if (!one || !other) return null;
	if (parts[3] === undefined) return plain(parts[1]) + one.name;
	const minutes = Number(plain(parts[1])) * one.minutes + Number(plain(parts[3])) * other.minutes;
	return one.minutes > other.minutes ? `${minutes}min` : null;
}

const units = UNITS.map(([, name, minutes]) => ({ name, minutes }));

function find(word: string) {
	const index = UNITS.findIndex(([shape]) => shape.test(word));
	return index < 0 ? null : units[index];
}

const plain = (number: string) => number.replace(',', '.');

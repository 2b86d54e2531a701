// What is typed where a number is wanted: a number as people write it, a percentage, a time in any unit. Nothing is read in part.
import { DURATION, joinUnits, lengthOf, readUnit } from './duration.ts';
import { readNumber, toDigits } from './numbers.ts';

const TIME = new RegExp(`^${DURATION}$`);

/** isPercent: “20” and “20%” are 0.2. unit: of time, by its name in the file; “30 min” is 0.5 where it is “h”. NaN: it is none of that. */
export function readTyped(
	text: string,
	{ isPercent = false, unit }: { isPercent?: boolean; unit?: string | undefined } = {}
): number {
	const typed = text.trim().replace(/^\+\s*/, '');
	if (isPercent) return readNumber(typed.replace(/\s*%$/, '')) / 100;
	const plain = readNumber(typed);
	if (!Number.isNaN(plain) || !readUnit(unit)) return plain;
	const time = TIME.exec(joinUnits(toDigits(typed)));
	const said = readUnit(time?.[2]);
	if (!time || !said) return NaN;
	return said === unit ? Number(time[1]) : (Number(time[1]) * lengthOf(said)) / lengthOf(unit!);
}

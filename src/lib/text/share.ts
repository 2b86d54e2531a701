// Shares as people say them: “12%”, “12”, “12 of 100”.
import { formatSetting } from './format.ts';

type Read = { ok: true; value: number } | { ok: false; message: string };

/** A share from 0 to 1, from what somebody typed; empty is none. Or why not. */
export function parseShare(text: string): Read {
	const words = text.trim().replace(',', '.');
	if (words === '') return { ok: true, value: 0 };
	const match = /^(?:about )?(\d+(?:\.\d+)?)\s*(?:%|(?:out )?of (?:a )?(100|hundred))?$/i.exec(
		words
	);
	const value = match ? Number(match[1]) / 100 : NaN;
	if (Number.isNaN(value))
		return { ok: false, message: `“${text.trim()}” is not a share. Say it in percent: 12%.` };
	if (value > 1) return { ok: false, message: 'It takes 0% to 100%.' };
	return { ok: true, value: Number(value.toFixed(6)) };
}

/** “12%”; empty for none. */
export function sayShare(share: number | undefined): string {
	return share ? `${formatSetting(Math.round(share * 100_000) / 1000)}%` : '';
}

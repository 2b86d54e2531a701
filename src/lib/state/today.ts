/** The day on the reader's clock, as the file has dates: “2026-11-23”. The engine never asks. */
export function readToday(): string {
	const now = new Date();
	const pad = (n: number) => String(n).padStart(2, '0');
	return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

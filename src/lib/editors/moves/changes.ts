/** The fields that differ, each whole, as a move says them: null takes one away. */
export function listChanges(before: object, after: object): Record<string, unknown> {
	const [old, next] = [before as Record<string, unknown>, after as Record<string, unknown>];
	const fields = [...new Set([...Object.keys(next), ...Object.keys(old)])];
	return Object.fromEntries(
		fields
			.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(next[field]))
			.map((field) => [field, next[field] ?? null])
	);
}

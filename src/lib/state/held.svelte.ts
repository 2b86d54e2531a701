// A value that may lag behind.

/**
 * Follows `source` while `isLive()`; until it is again, the value stays what it last was, and no change of the source
 * reaches whoever reads it. Null before it was ever live.
 */
export function hold<T>(source: () => T, isLive: () => boolean): () => { value: T } | null {
	let last: { value: T } | null = null;
	const held = $derived.by(() => {
		if (isLive()) last = { value: source() };
		return last;
	});
	return () => held;
}

// A value that may lag behind.

/**
 * Follows `source` while `isLive()`; until it is again, the value stays what it last was, and no change of the source
 * reaches whoever reads it. The first value is always taken.
 */
export function hold<T>(source: () => T, isLive: () => boolean): () => T {
	let last: { value: T } | null = null;
	const held = $derived.by(() => {
		if (isLive() || !last) last = { value: source() };
		return last.value;
	});
	return () => held;
}

/** All array buffers in a plain value, each once: what can be moved to another thread instead of copied. */
export function transferables(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
	if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
	else if (typeof value === 'object' && value !== null)
		for (const part of Object.values(value)) transferables(part, found);
	return [...found];
}

import type { StreamDocument } from '../schema.ts';

type Begin = NonNullable<StreamDocument['begin']>;

/** Whoever waited at one of these steps at time 0 waits at another instead. */
export function moveBegin(
	document: StreamDocument,
	from: ReadonlySet<string>,
	to: string
): StreamDocument {
	const { begin } = document;
	if (!begin || !Object.keys(begin).some((id) => from.has(id) && id !== to)) return document;
	const moved: Begin = {};
	const plain = Object.keys(document.work)[0];
	for (const [id, waiting] of Object.entries(begin)) {
		const place = from.has(id) ? to : id;
		moved[place] = place in moved ? add(moved[place], waiting, plain) : waiting;
	}
	return { ...document, begin: moved };
}

/** A bare number counts items of the first kind of work. */
function add(a: Begin[string], b: Begin[string], plain: string): Begin[string] {
	if (typeof a === 'number' && typeof b === 'number') return a + b;
	const sum = typeof a === 'number' ? { [plain]: a } : { ...a };
	for (const [kind, n] of Object.entries(typeof b === 'number' ? { [plain]: b } : b))
		sum[kind] = (sum[kind] ?? 0) + n;
	return sum;
}

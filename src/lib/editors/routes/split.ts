// Where items go when a step is done: shares of the arrows, which always add up, for one kind of work or for all.
import type { ArrowDocument } from '#sim';

/** An arrow's part of all that leave; `index` null: what is left, down the list. */
export interface Part {
	index: number | null;
	share: number;
}

const isFor = (arrow: ArrowDocument, kind: string | null) =>
	kind === null || arrow.for === undefined || [arrow.for].flat().includes(kind);

const tidy = (share: number) => Math.max(0, Number(share.toFixed(6)));

/** The kinds that part differently; null for all of them alike. */
export function listKinds(next: ArrowDocument[], kinds: string[]): (string | null)[] {
	return next.some((arrow) => arrow.for !== undefined) ? kinds : [null];
}

/**
 * Where all of one kind go: the arrows in the order of the file, what is left of 1 last. An arrow without a share takes
 * what is left; without one it goes down the list.
 */
export function splitOf(next: ArrowDocument[], kind: string | null): Part[] {
	const own = next.flatMap((arrow, index) => (isFor(arrow, kind) ? [{ arrow, index }] : []));
	const said = own.flatMap(({ arrow: { share }, index }) =>
		share === undefined ? [] : [{ index, share }]
	);
	const left = tidy(1 - said.reduce((sum, { share }) => sum + share, 0));
	const taker = own.find(({ arrow }) => arrow.share === undefined);
	return [...said, { index: taker?.index ?? null, share: left }];
}

/** The largest share that an arrow may have: what the others leave, of each kind that it is for. */
export function roomOf(next: ArrowDocument[], index: number, kinds: string[]): number {
	const { for: only } = next[index];
	const about = only === undefined ? listKinds(next, kinds) : [only].flat();
	const rooms = about.map((kind) => {
		const others = next.reduce(
			(sum, arrow, i) => (i !== index && isFor(arrow, kind) ? sum + (arrow.share ?? 0) : sum),
			0
		);
		return 1 - others;
	});
	return tidy(Math.min(1, ...rooms));
}

/** The arrows with one of them changed; undefined takes a field away. */
export function changeArrow(
	next: ArrowDocument[],
	index: number,
	fields: Partial<Record<keyof ArrowDocument, unknown>>
): ArrowDocument[] {
	return next.map((arrow, i) => {
		if (i !== index) return arrow;
		const entries = Object.entries({ ...arrow, ...fields });
		return Object.fromEntries(
			entries.filter(([, v]) => v !== undefined)
		) as unknown as ArrowDocument;
	});
}

/** Sets a share, at most what the others leave: the rest goes down the list. */
export function setShare(
	next: ArrowDocument[],
	index: number,
	share: number,
	kinds: string[]
): ArrowDocument[] {
	return changeArrow(next, index, {
		share: tidy(Math.min(Math.max(0, share), roomOf(next, index, kinds)))
	});
}

/** One more arrow, with a tenth, or with less where less is left. */
export function addArrow(next: ArrowDocument[], to: string, kinds: string[]): ArrowDocument[] {
	const left = Math.min(
		...listKinds(next, kinds).map((kind) => splitOf(next, kind).at(-1)?.share ?? 1)
	);
	// It stands before an arrow that takes the rest, which would leave it nothing.
	const at = next.findIndex((arrow) => arrow.share === undefined);
	return next.toSpliced(at < 0 ? next.length : at, 0, { to, share: tidy(Math.min(0.1, left)) });
}

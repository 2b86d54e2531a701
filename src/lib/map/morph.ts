// From one drawing to another: each piece goes from where it stood to where it stands now. Pieces are told apart by
// `data-morph`, which is their step and what they are of it: `review unnoticed`, `review touch`.

/** Milliseconds; long enough to follow a box into its sliver. */
const DURATION = 500;

export interface Pieces {
	/** Where each piece stands, from the corner of the drawing; several of one name together. */
	places: Map<string, DOMRect>;
	height: number;
}

/** Where the pieces of a drawing are. */
export function lookAt(root: Element): Pieces {
	const places = new Map<string, DOMRect>();
	for (const { name, place } of piecesOf(root)) {
		const known = places.get(name);
		places.set(name, known ? around(known, place) : place);
	}
	return { places, height: root.getBoundingClientRect().height };
}

/**
 * Over a new drawing, which comes into view meanwhile, its pieces move from where they were. `root` has one child, the
 * drawing. Nothing with reduced motion.
 */
export function morph(root: HTMLElement, before: Pieces): void {
	if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
	const timing = { duration: DURATION, easing: 'cubic-bezier(0.3, 0, 0.2, 1)' };
	const layer = document.createElement('div');
	layer.className = 'morph';
	layer.ariaHidden = 'true';
	for (const { name, place } of piecesOf(root)) {
		const from = before.places.get(name);
		if (!from) continue;
		const piece = layer.appendChild(document.createElement('i'));
		const isWork = name.endsWith(' touch');
		piece.className = isWork ? 'touch' : name.slice(name.lastIndexOf(' ') + 1);
		piece.animate([frameOf(from, isWork), frameOf(place, isWork)], { ...timing, fill: 'both' });
	}
	const { height } = root.getBoundingClientRect();
	const [drawing] = root.children;
	root.append(layer);
	drawing.animate([{ opacity: 0 }, { opacity: 0, offset: 0.6 }, { opacity: 1 }], timing);
	const grown = root.animate([{ height: `${before.height}px` }, { height: `${height}px` }], timing);
	const done = () => layer.remove();
	grown.finished.then(done, done);
}

/** A box is paper, a sliver is work: which of the two it is shows in its size. */
function frameOf({ left, top, width, height }: DOMRect, isWork: boolean): Keyframe {
	const isBox = isWork && height > 40;
	return {
		transform: `translate(${left}px, ${top}px)`,
		width: `${width}px`,
		height: `${height}px`,
		borderRadius: isBox ? '9px' : `${Math.min(2, width / 4)}px`,
		...(isWork && { backgroundColor: isBox ? 'var(--card)' : 'var(--value)' }),
		...(isWork && { borderColor: isBox ? 'var(--line)' : 'var(--value)' })
	};
}

function piecesOf(root: Element): { name: string; place: DOMRect }[] {
	const corner = root.getBoundingClientRect();
	return [...root.querySelectorAll<SVGGraphicsElement>('[data-morph]')].map((piece) => {
		const { left, top, width, height } = piece.getBoundingClientRect();
		return {
			name: piece.dataset.morph!,
			place: new DOMRect(left - corner.left, top - corner.top, width, height)
		};
	});
}

function around(a: DOMRect, b: DOMRect): DOMRect {
	const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
	const [right, bottom] = [Math.max(a.right, b.right), Math.max(a.bottom, b.bottom)];
	return new DOMRect(left, top, right - left, bottom - top);
}

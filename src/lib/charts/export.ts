// A chart as a file of its own: SVG with every style written out, PNG from that, CSV from its table.
import { breakLines } from './textWidth.ts';

/** What a drawing looks like, as far as our marks use it: presentation attributes that children take over. */
const INHERITED = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'stroke-opacity',
	'font-family',
	'font-size',
	'font-style',
	'font-weight',
	'letter-spacing',
	'text-anchor',
	'dominant-baseline',
	'paint-order',
	'visibility'
];
/** Those that they don't, each with the property it is read from and what it is if nothing is said. */
const OWN: [attribute: string, property: string, silent: string][] = [
	['opacity', 'opacity', '1'],
	['text-decoration', 'text-decoration-line', 'none']
];

/** Pixels around a drawing in its file, and a line of its title. */
const MARGIN = 16;
const LINE = 20;

/** The drawing as it is on the page, standing alone: its title above, colors resolved, on light ground whatever the page's is. */
export function exportSvg(svg: SVGSVGElement, title: string): string {
	const { classList } = document.documentElement;
	classList.add('light');
	try {
		return writeSvg(svg, title);
	} finally {
		// Nothing is painted in between.
		classList.remove('light');
	}
}

function writeSvg(svg: SVGSVGElement, title: string): string {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const originals = [svg, ...svg.querySelectorAll('*')];
	[copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
		const original = originals[index];
		const style = getComputedStyle(original);
		const around = index === 0 ? null : getComputedStyle(original.parentElement!);
		for (const property of INHERITED) {
			const value = style.getPropertyValue(property);
			if (value !== around?.getPropertyValue(property)) element.setAttribute(property, value);
		}
		for (const [attribute, property, silent] of OWN) {
			const value = style.getPropertyValue(property);
			if (value !== silent) element.setAttribute(attribute, value);
		}
		for (const { name } of [...element.attributes])
			if (/^(class|role|tabindex|aria-.*|data-.*)$/.test(name)) element.removeAttribute(name);
	});
	const { width, height } = svg.viewBox.baseVal;
	const lines = breakLines(title, width, 15, 4);
	const top = MARGIN + lines.length * LINE;
	const [wide, high] = [width + 2 * MARGIN, height + top + MARGIN];
	copy.setAttribute('xmlns', SVG);
	copy.setAttribute('width', String(wide));
	copy.setAttribute('height', String(high));
	copy.setAttribute('viewBox', `${-MARGIN} ${-top} ${wide} ${high}`);
	const { backgroundColor, color } = getComputedStyle(document.body);
	const heading = lines.map((line, index) =>
		createElement('text', {
			y: (index + 0.7) * LINE - top + MARGIN / 2,
			fill: color,
			'font-size': 15,
			'font-weight': 500,
			text: line
		})
	);
	const ground = createElement('rect', {
		x: -MARGIN,
		y: -top,
		width: wide,
		height: high,
		fill: backgroundColor
	});
	for (const old of copy.querySelectorAll(':scope > title')) old.remove();
	// What is no SVG is not drawn, and some readers of files stumble over it.
	for (const element of [...copy.querySelectorAll('*')])
		if (element.namespaceURI !== SVG) element.remove();
	copy.querySelector(':scope > :not(desc)')!.before(ground, ...heading);
	copy.prepend(createElement('title', { text: title }));
	// What the page's framework remembers its places by is of no use in a file.
	return new XMLSerializer().serializeToString(copy).replaceAll('<!---->', '');
}

const SVG = 'http://www.w3.org/2000/svg';

function createElement(name: string, { text, ...attributes }: Record<string, string | number>) {
	const element = document.createElementNS(SVG, name);
	for (const [attribute, value] of Object.entries(attributes)) {
		element.setAttribute(attribute, String(value));
	}
	if (text !== undefined) element.textContent = String(text);
	return element;
}

/** A drawing in a file of its own as a picture, `scale` pixels a pixel. Rejects where the browser can't draw it. */
export async function exportPng(file: string, scale = 2): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([file], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = image.naturalWidth * scale;
		canvas.height = image.naturalHeight * scale;
		canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) =>
			canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
		);
	} finally {
		URL.revokeObjectURL(address);
	}
}

/** Hands a file to the reader. */
export function download(name: string, content: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

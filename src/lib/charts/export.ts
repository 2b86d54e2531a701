// A chart as a file of its own: SVG with every style written out, PNG from that, CSV from its table.

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

/** The drawing as it is on the page, standing alone: colors resolved, on the page's ground. */
export function exportSvg(svg: SVGSVGElement): string {
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
		element.removeAttribute('class');
	});
	const { width, height } = svg.viewBox.baseVal;
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	copy.setAttribute('width', String(width));
	copy.setAttribute('height', String(height));
	const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
	ground.setAttribute('width', '100%');
	ground.setAttribute('height', '100%');
	ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
	copy.insertBefore(ground, copy.querySelector(':scope > :not(title, desc)'));
	return new XMLSerializer().serializeToString(copy);
}

/** The same as a picture, `scale` pixels a pixel. Rejects where the browser can't draw it. */
export async function exportPng(svg: SVGSVGElement, scale = 2): Promise<Blob> {
	const { width, height } = svg.viewBox.baseVal;
	const address = URL.createObjectURL(new Blob([exportSvg(svg)], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = width * scale;
		canvas.height = height * scale;
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

// Where a pointer is in a drawing. d3-selection has the same, and would bring all of itself with it.

/** In the element's own units. */
export function pointer(
	event: { clientX: number; clientY: number },
	element: SVGGraphicsElement
): [x: number, y: number] {
	const matrix = element.getScreenCTM();
	if (!matrix) return [event.clientX, event.clientY];
	const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
	return [x, y];
}

/** Brings an element that opens wholly into sight; and again when it grows under the hands of who works in it. */
export function keepInSight(element: HTMLElement): () => void {
	let high = 0;
	const observer = new ResizeObserver(() => {
		const { height } = element.getBoundingClientRect();
		const isOwn = high === 0 || element.contains(document.activeElement);
		if (height > high && isOwn) element.scrollIntoView({ block: 'nearest' });
		high = height;
	});
	observer.observe(element);
	return () => observer.disconnect();
}

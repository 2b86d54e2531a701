// Whether the page is being put on paper: what the screen has behind buttons is then shown.
let isOnPaper = $state(false);

if (typeof window !== 'undefined') {
	window.addEventListener('beforeprint', () => (isOnPaper = true));
	window.addEventListener('afterprint', () => (isOnPaper = false));
}

/** Reactive. */
export function isPrinting(): boolean {
	return isOnPaper;
}

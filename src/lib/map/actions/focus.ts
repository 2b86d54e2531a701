/** A form that has just opened takes the keyboard to its first field. */
export function focusFirst(form: HTMLElement): void {
	const field = form.querySelector<HTMLElement>('input:checked, input, select, button');
	field?.focus({ preventScroll: true });
	if (field instanceof HTMLInputElement && field.type === 'text') field.select();
}

/** What is unfolded in the editors: the sheet of one step or block, and one panel. Whoever shows a step may open its sheet. */
export const opened = $state<{ step: string | null; panel: string | null }>({
	step: null,
	panel: null
});

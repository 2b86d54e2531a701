// What letting go of something dragged does: the command that its preview showed.
import { MAP_BACK, MAP_BESIDE } from '../text/mapActions.ts';
import { dropBeside, sendBack } from '../state/commands/arrange.ts';
import { nameOf } from '../text/names.ts';
import type { MapEditor } from './editor.svelte.ts';
import type { Carried } from './gesture.svelte.ts';
import type { MapGraph } from './graph.ts';

export function finish(editor: MapEditor, graph: MapGraph, carried: Carried): void {
	if (carried.kind === 'pan') return;
	const { id } = carried;
	const name = (other: string) => nameOf(editor.stream, other);
	if (carried.kind === 'arrow') {
		const node = graph.entries.get(id)?.node;
		if (!node || !carried.to) return;
		const to = carried.to.id;
		editor.select(id);
		const label = MAP_BACK.done('10', name(id), name(to));
		// How many it really is can be said at once.
		if (editor.attempt([sendBack(node, to)], { label, then: id })) editor.ask('back');
		return;
	}
	const { drop } = carried;
	if (!drop) return;
	editor.select(id);
	if (drop.kind === 'beside') {
		const { steps } = editor.stream;
		editor.attempt(dropBeside(steps, id, drop.id, drop.side, editor.target === null), {
			label: MAP_BESIDE.done(name(id), name(drop.id)),
			then: id
		});
	} else if (drop.before === undefined)
		editor.attempt([{ move: id, after: drop.after }], { then: id });
	else editor.attempt([{ move: id, before: drop.before }], { then: id });
}

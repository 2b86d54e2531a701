// What a drag on the map shows, and what letting go does: loaded when something on it is pressed.
export { finish } from './carry.ts';
export { default as DropPreview } from './DropPreview.svelte';

// The cells below the map: loaded while the map is drawn, so that the first screen waits for nothing that is out of sight.
export { default as BlinkBadge } from './compare/BlinkBadge.svelte';
export { default as CompareCell } from './compare/CompareCell.svelte';
export { default as QuantifyCell } from './quantify/QuantifyCell.svelte';
export { default as QuestionCell } from './question/QuestionCell.svelte';
export { default as RedesignCell } from './redesign/RedesignCell.svelte';

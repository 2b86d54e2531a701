// Reading what was written elsewhere: a door of its own, so that the page loads the schema only when something is read.
export { parseDocument } from '#sim';

import type { KindTimeDocument, StreamDocument } from '../schema.ts';
import { describeTime } from './time.ts';
import { nameNodes, nameOfKind } from './words.ts';

/** The document being described, with its names and times at hand. */
export interface Voice {
	document: StreamDocument;
	name(id: string): string;
	time(time: KindTimeDocument): string;
}

export function createVoice(document: StreamDocument): Voice {
	return {
		document,
		name: nameNodes(document.steps),
		time: (time) => describeTime(time, document.unit, (kind) => nameOfKind(document, kind))
	};
}

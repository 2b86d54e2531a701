// What of a step or block can be changed, in groups that belong together.
import type { BlockDocument, NodeDocument, StepDocument, StreamDocument } from '#sim';

export type Section =
	'times' | 'before' | 'who' | 'routes' | 'flaws' | 'queue' | 'batch' | 'words' | 'lanes';

/** In the order in which they are offered. */
export const SECTIONS: Record<Section, string> = {
	times: 'How long it takes',
	before: 'What comes before',
	who: 'Who does it',
	routes: 'Where it goes next',
	flaws: 'What it finds, what it adds',
	queue: 'Its queue',
	batch: 'Batches',
	lanes: 'When the lanes are done',
	words: 'Name, and for whom it is'
};

const FIELDS: Record<Section, string[]> = {
	times: ['time', 'wait', 'again', 'setup'],
	before: ['handoff', 'pickup'],
	who: ['by', 'owner'],
	routes: ['next'],
	flaws: ['catches', 'adds', 'sendsBack'],
	queue: ['queue'],
	batch: ['batch'],
	lanes: ['join', 'rejectTo', 'rejectWhen', 'rerun', 'wip'],
	words: ['name', 'value', 'keep']
};

const OF_BLOCKS: Section[] = ['lanes', 'routes', 'words'];

/** The sections that a step or a block has. */
export function listSections(document: StreamDocument, node: NodeDocument): Section[] {
	const all = Object.keys(SECTIONS) as Section[];
	if ('parallel' in node && node.parallel) return all.filter((each) => OF_BLOCKS.includes(each));
	const { wait, by } = node;
	return all.filter((each) => {
		if (each === 'lanes') return false;
		if (each === 'flaws') return Object.keys(document.flaws ?? {}).length > 0;
		if (each === 'queue' || each === 'batch') return by !== undefined;
		return each !== 'who' || wait === undefined;
	});
}

/** The sections in which these fields stand. */
export function sectionsOf(fields: string[]): Section[] {
	const all = Object.keys(SECTIONS) as Section[];
	return all.filter((section) => FIELDS[section].some((field) => fields.includes(field)));
}

/** What every section works with: a draft, which it replaces field by field; null takes a field away. */
export interface SectionProps<Node = StepDocument> {
	/** The stream that the move meets. */
	document: StreamDocument;
	node: Node;
	onset: (fields: Record<string, unknown>) => void;
}

export type BlockSectionProps = SectionProps<BlockDocument>;

// What of a step or block a form shows: groups of fields that belong together.
import type { NodeDocument, StreamDocument } from '#sim';
import { isBlock } from '../../text/names.ts';
import { STEP_GROUPS, type GroupName } from '../../text/stepFields.ts';

const FIELDS: Record<GroupName, string[]> = {
	work: ['time', 'wait', 'again', 'setup'],
	who: ['by', 'owner'],
	before: ['handoff', 'pickup'],
	routes: ['next'],
	queue: ['queue'],
	batch: ['batch'],
	quality: ['catches', 'adds', 'sendsBack'],
	lanes: ['join', 'rejectTo', 'rejectWhen', 'rerun', 'wip'],
	about: ['name', 'value', 'keep']
};

const OF_BLOCKS: GroupName[] = ['lanes', 'routes', 'about'];
const ALL = Object.keys(STEP_GROUPS) as GroupName[];

/** The groups that a step or a block has, in their order. */
export function listGroups(document: StreamDocument, node: NodeDocument): GroupName[] {
	if (isBlock(node)) return ALL.filter((group) => OF_BLOCKS.includes(group));
	const { wait, by } = node;
	return ALL.filter((group) => {
		if (group === 'lanes') return false;
		if (group === 'quality') return Object.keys(document.flaws ?? {}).length > 0;
		if (group === 'queue' || group === 'batch') return by !== undefined;
		return group !== 'who' || wait === undefined;
	});
}

/** The groups in which these fields stand. */
export function groupsOf(fields: string[]): GroupName[] {
	return ALL.filter((group) => FIELDS[group].some((field) => fields.includes(field)));
}

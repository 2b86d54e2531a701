// A change-over: who is inside keeps the steps it came in by, and finds other people, hours and limits.
import { applyMoves } from '../moves/apply.ts';
import type { NodeDocument, StepDocument, StreamDocument } from '../schema.ts';
import type { Issue } from '../issue.ts';
import { isBlock } from '../node.ts';
import { checkPeople } from './people.ts';
import { checkSteps } from './steps.ts';
import { createStream, nameOf, type Stream } from './stream.ts';

/** Issues of the change-over that a document without errors asks for, at `run.switch.to`. */
export function checkChange(document: StreamDocument): Issue[] {
	const { redesigns = [], run } = document;
	const redesign = redesigns.find(({ id }) => id === run.switch?.to);
	const moved = redesign && applyMoves(document, redesign.moves);
	return moved?.ok ? checkDesigns(document, moved.value.document) : [];
}

/** Whether the one can change over to the other. */
export function checkDesigns(before: StreamDocument, after: StreamDocument): Issue[] {
	const later = createStream(after);
	const hybrid = createStream({
		...after,
		steps: before.steps.map((node) => withRules(node, later))
	});
	checkPeople(hybrid);
	checkSteps(hybrid);
	const issues: Issue[] = hybrid.issues
		.filter(({ severity }) => severity === 'error')
		.map(({ code, message }) => ({
			code,
			severity: 'error',
			path: 'run.switch.to',
			message: `Who is inside at the change-over keeps the steps it came in by: ${message}`,
			hint: 'Let the redesign keep what they need, or change that before.'
		}));
	for (const entry of createStream(before).entries) {
		const { node } = entry;
		const twin = later.byId.get(node.id);
		if (twin && isBlock(twin.node) !== isBlock(node))
			issues.push({
				code: 'switch-step-and-block',
				severity: 'error',
				path: 'run.switch.to',
				message: `\`${node.id}\` is a step on one side of the change-over, and a block on the other.`,
				hint: 'Give what is new another id.'
			});
		if (!twin && !isBlock(node) && node.batch && canStarve(node.batch))
			issues.push({
				code: 'switch-leaves-batch',
				severity: 'warning',
				path: 'run.switch.to',
				message: `${nameOf(entry)} gathers ${node.batch.size}, and the redesign does not have it: the last who are on their way there may never be enough.`,
				hint: 'Give its batch a timeout: { "timeout": "2d" }.'
			});
	}
	return issues;
}

function canStarve({ timeout, every }: NonNullable<StepDocument['batch']>): boolean {
	return timeout === undefined && every === undefined;
}

/** A step of the old design, with the places of the new one and the batch that is still kept. */
function withRules(node: NodeDocument, later: Stream): NodeDocument {
	if (isBlock(node))
		return {
			...node,
			parallel: node.parallel.map((lane) => lane.map((inner) => withRules(inner, later)))
		};
	const twin = later.byId.get(node.id)?.node;
	if (!twin || isBlock(twin)) return node;
	const { queue, batch, ...rest } = node;
	const { limit, full, ...order } = { ...queue, ...twin.queue };
	const limits = twin.queue?.limit === undefined ? {} : { limit, ...(full && { full }) };
	return {
		...rest,
		...(queue || twin.queue ? { queue: { ...order, ...limits } } : {}),
		...(batch && twin.batch ? { batch: twin.batch } : {})
	};
}

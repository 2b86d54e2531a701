// Commands about people and about work that arrives.
import type { PoolDocument, WorkDocument } from '#sim';
import { withFields, type Command } from './command.ts';

export function changePeople(id: string, fields: Partial<PoolDocument>, label: string): Command {
	return {
		label,
		change: (document) => ({
			...document,
			people: { ...document.people, [id]: withFields(document.people?.[id] ?? {}, fields) }
		})
	};
}

export function changeWork(id: string, fields: Partial<WorkDocument>, label: string): Command {
	return {
		label,
		change: (document) => ({
			...document,
			work: { ...document.work, [id]: withFields(document.work[id], fields) }
		})
	};
}

// Commands about one group of people, or one kind of work.
import type { PoolDocument, WorkDocument } from '#sim';
import type { Command } from './command.ts';
import { changeSubject } from './subject.ts';

export function changePeople(id: string, fields: Partial<PoolDocument>, label: string): Command {
	return changeSubject({ in: 'people', id }, fields, label);
}

export function changeWork(id: string, fields: Partial<WorkDocument>, label: string): Command {
	return changeSubject({ in: 'work', id }, fields, label);
}

// What the format has and the engine does not honor yet: refused, never ignored. To honor one, take its line away.
import type { StreamDocument } from '../schema.ts';
import type { Stream } from './stream.ts';

const NOT_YET: { path: string; what: string; isUsed: (document: StreamDocument) => boolean }[] = [
	{
		path: 'run.switch',
		what: 'A change-over in the middle of a run',
		isUsed: ({ run }) => run.switch !== undefined
	}
];

export function checkNotYet({ document, error }: Stream): void {
	for (const { path, what, isUsed } of NOT_YET)
		if (isUsed(document))
			error('not-yet', path, `${what} is not simulated yet.`, `Take \`${path}\` away for now.`);
}

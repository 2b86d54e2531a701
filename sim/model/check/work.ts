import type { Stream } from './stream.ts';
import { SHARE_TOLERANCE } from './time.ts';

/** Arrivals that go on, and shares of kinds that have arrivals of their own. */
export function checkWork(stream: Stream): void {
	const { document, kinds, error, warn } = stream;
	const taken = new Map<string, number>();
	if (kinds.length === 0)
		error(
			'no-work',
			'work',
			'There is no kind of work.',
			'It takes at least one: { "item": { "arrives": { "perWeek": 60 } } }.'
		);
	for (const [id, { name = id, arrives }] of Object.entries(document.work)) {
		const path = `work.${id}.arrives`;
		if ('every' in arrives && stream.mean(arrives.every) === 0)
			error(
				'no-interval',
				`${path}.every`,
				`${name} arrives every 0: infinitely many at once.`,
				'It takes a mean above 0; to let several come at once: "together".'
			);
		if ('perWeek' in arrives && arrives.profile) {
			const sum = arrives.profile.reduce((total, weight) => total + weight, 0);
			if (!(sum > 0 && sum < Infinity))
				error(
					'empty-profile',
					`${path}.profile`,
					`The weights of the profile of ${name} add up to ${sum}.`,
					'At least one hour of the week has a weight above 0, and their sum is a number.'
				);
		}
		if ('always' in arrives && !document.wip)
			error(
				'always-without-wip',
				path,
				`${name} always waits to be let in, and there is no door: all would be let in at once.`,
				'Give the stream a limit: "wip": { "limit": 10 }.'
			);
		if ('of' in arrives) {
			const base = Object.hasOwn(document.work, arrives.of)
				? document.work[arrives.of].arrives
				: null;
			if (arrives.of === id)
				error(
					'share-of-itself',
					`${path}.of`,
					`${name} is a share of itself.`,
					'Name a kind of work that arrives by itself.'
				);
			else if (base && ('of' in base || 'always' in base))
				error(
					'share-of-no-arrivals',
					`${path}.of`,
					`${name} is a share of \`${arrives.of}\`, which has no arrivals of its own.`,
					'Name a kind of work with `every`, `perWeek` or `at`.'
				);
			taken.set(arrives.of, (taken.get(arrives.of) ?? 0) + arrives.share);
		}
	}
	for (const [id, sum] of taken)
		if (sum > 1 + SHARE_TOLERANCE)
			error(
				'shares-over-1',
				`work.${id}.arrives`,
				`The kinds of work that are shares of \`${id}\` take ${Number(sum.toFixed(6))} of it.`,
				'Together they take 1 at most.'
			);
	const comes = Object.values(document.work).some(
		({ arrives }) => !('perWeek' in arrives && arrives.perWeek === 0) && !('of' in arrives)
	);
	if (!comes && !document.begin && kinds.length > 0)
		warn(
			'nothing-arrives',
			'work',
			'Nothing ever arrives.',
			'Let at least one kind of work arrive.'
		);
}

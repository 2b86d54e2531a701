// What else is wrong with a document that has not the shape it should: every problem is said at once.
import { check } from './check.ts';
import { nearest, type Found } from './explain.ts';
import type { Issue } from './issue.ts';
import { documentSchema, type StreamDocument } from './schema.ts';

type Fields = Record<PropertyKey, unknown>;
type Place = readonly PropertyKey[];

/** What stands in for a missing or wrong field that has to be there, so that the rest can be looked at: by path, or by name. */
const STAND_INS: Record<string, unknown> = {
	streamwise: 1,
	name: 'x',
	unit: 'h',
	run: { horizon: '4wk' },
	'run.horizon': '4wk',
	arrives: { at: [] },
	moves: [],
	week: ['Mon-Sun 00:00-24:00']
};

/** Without these there is no stream to look at. */
const NEEDED = ['steps', 'work', 'parallel'];

/** What may be said only because something was left out or stood in for: by the name of a field on the way there, `*` for any. */
const CONSEQUENCES: Record<string, string[]> = {
	'*': ['timeless-loop', 'endless-loop', 'unreachable'],
	by: ['begin-without-queue', 'nobody', 'setup-without-people'],
	capacity: ['too-few-people', 'reserve-over-hours'],
	duties: ['unknown-duty'],
	every: ['batch-never-closes', 'first-without-every'],
	for: ['kind-without-time'],
	horizon: ['switch-after-horizon', 'too-much', 'warmup-over-horizon'],
	next: ['reject-to-nowhere'],
	people: ['unknown-duty'],
	redesigns: ['unknown-redesign'],
	rejectTo: ['reject-to-nowhere'],
	run: ['switch-after-horizon', 'too-much', 'warmup-over-horizon'],
	size: ['batch-never-closes'],
	timeout: ['batch-never-closes'],
	unit: [
		'bad-time',
		'duties-over-hours',
		'never-together',
		'no-interval',
		'reserve-over-hours',
		'switch-after-horizon',
		'too-long',
		'too-much',
		'warmup-over-horizon'
	],
	wip: ['always-without-wip'],
	work: ['no-work', 'share-of-no-arrivals']
};

/** What is named by others: where it was left out because it is wrong, it is there all the same. */
const NAMED: Record<string, string[]> = {
	calendars: ['unknown-calendar'],
	people: ['unknown-pool', 'unknown-people'],
	work: ['unknown-kind'],
	flaws: ['unknown-flaw']
};

/** How often something is left out because what was in it is: as deep as documents nest. */
const ROUNDS = 20;

/**
 * What `check` says of a document without the fields that are wrong, where that makes a stream: the errors that are there
 * whatever stands in those fields. found: what is wrong with its shape.
 */
export function findBeyond(found: readonly Found[], document: unknown): Issue[] {
	const rest: unknown = JSON.parse(JSON.stringify(document));
	const gone: Place[] = [];
	let wrong = found;
	for (let round = 0; wrong.length > 0; round++) {
		if (round === ROUNDS) return [];
		for (const issue of wrong) {
			const places = leaveOut(rest, issue);
			if (places === null) return [];
			gone.push(...places);
		}
		wrong = findWrong(rest);
	}
	const isSaid = createSaid(gone);
	return check(rest as StreamDocument).filter(
		({ severity, code, message }) => severity === 'error' && isSaid(code, message)
	);
}

/** What is wrong with the shape of a document, each in the form that it comes nearest to. */
export function findWrong(document: unknown): Found[] {
	const { error } = documentSchema.safeParse(document, { reportInput: true });
	return error?.issues.flatMap(nearest) ?? [];
}

/** Whether an error is there whatever stood in the places that are gone. */
function createSaid(gone: readonly Place[]): (code: string, message: string) => boolean {
	const names = new Set(gone.flatMap((place) => ['*', ...place.map(String)]));
	const consequences = new Set([...names].flatMap((name) => own(CONSEQUENCES, name) ?? []));
	const missed = gone
		.filter((place) => place.length <= 2)
		.map(([list, id]) => ({ codes: own(NAMED, String(list)) ?? [], id }));
	return (code, message) =>
		!consequences.has(code) &&
		!missed.some(
			({ codes, id }) =>
				codes.includes(code) && (id === undefined || message.includes(`\`${String(id)}\``))
		);
}

/** Takes what an issue is about out of the document, or the field that it is in. Null where no stream would be left. */
function leaveOut(document: unknown, issue: Found): Place[] | null {
	if (issue.code === 'unrecognized_keys') {
		const holder = at(document, issue.path);
		if (isFields(holder)) for (const key of issue.keys) delete holder[key];
		// What is only misspelt is there all the same; of what nothing reads nothing follows.
		const meant = [...issue.message.matchAll(/did you mean `([^`]+)`/g)].map(([, name]) => name);
		if (meant.some((name) => NEEDED.includes(name))) return null;
		return meant.map((name) => [...issue.path, name]);
	}
	// What is missing, and what stands in a list, can't be taken out: others would move into its place.
	for (let path: Place = issue.path; path.length > 0; path = path.slice(0, -1)) {
		const holder = at(document, path.slice(0, -1));
		const last = path[path.length - 1];
		if (holder !== undefined && !isFields(holder)) continue;
		const isThere = holder !== undefined && Object.hasOwn(holder, last);
		// It went with something else, or broke two rules.
		if (holder === undefined || (!isThere && path === issue.path && issue.input !== undefined))
			return [];
		const standIn = own(STAND_INS, path.join('.')) ?? own(STAND_INS, String(last));
		if (standIn === undefined && !isThere) continue;
		if (NEEDED.includes(String(last))) return null;
		delete holder[last];
		if (standIn !== undefined) holder[last] = standIn;
		// What has no id may be any of those that others name.
		return [issue.code === 'invalid_key' ? path.slice(0, -1) : path];
	}
	return null;
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(document: unknown, path: Place): unknown {
	return path.reduce((place, part) => (place as Fields | undefined)?.[part], document);
}

function own<T>(record: Record<string, T>, name: string): T | undefined {
	return Object.hasOwn(record, name) ? record[name] : undefined;
}

// From what the schema found to what a person reads. A field that takes one of several forms is answered by the form
// that comes nearest to what was written.
import type * as z from 'zod';
import type { Issue } from './issue.ts';
import { formatPath, show } from './path.ts';
import { suggest } from './suggest.ts';

/** What the schema found; with `reportInput`. */
export type Found = z.core.$ZodIssue;
type Union = z.core.$ZodIssueInvalidUnion;

const OTHER_KIND = 100;
const OTHER_FIELD = 10;

/** Issues of the schema, each in the form that it comes nearest to, as ours. `document` is what was checked. */
export function explain(found: readonly Found[], document: unknown): Issue[] {
	const issues = found.flatMap((each) => toIssues(each, document));
	// What is only misspelt is not missing.
	const meant = new Set(issues.flatMap(meantBy));
	const all = issues.filter(({ code, path }) => code !== 'missing-field' || !meant.has(path));
	// What breaks two rules at once is said once.
	return [...new Map(all.map((issue) => [`${issue.path}: ${issue.message}`, issue])).values()];
}

/** The place of the field that an unknown one may be meant as. */
function meantBy({ code, path, message }: Issue): string[] {
	const name = /did you mean `([^`]+)`/.exec(message)?.[1];
	if (code !== 'unknown-field' || name === undefined) return [];
	const written = /^unknown field `([^`]+)`/.exec(message)![1];
	return [path.slice(0, path.length - written.length) + name];
}

/** Replaces a union's issue by those of its nearest form. */
export function nearest(issue: Found): Found[] {
	if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
	const forms = formsOf(issue).map((form) => ({ form, cost: costOf(form) }));
	const least = Math.min(...forms.map(({ cost }) => cost));
	const best = forms.filter(({ cost }) => cost === least);
	if (least >= OTHER_KIND) return [issue];
	if (best.length > 1 && least >= OTHER_FIELD)
		return [
			unknownForm(
				issue,
				best.map(({ form }) => form)
			) ?? issue
		];
	return best[0].form
		.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
		.flatMap(nearest);
}

/** The forms of a union, with those of a union inside it. */
function formsOf(issue: Union): readonly Found[][] {
	return issue.errors.flatMap((form) =>
		form.length === 1 && form[0].code === 'invalid_union' && form[0].path.length === 0
			? formsOf(form[0])
			: [form]
	);
}

function costOf(form: readonly Found[]): number {
	return form.reduce((sum, issue) => sum + cost(issue), 0);
}

/** What is wrong further inside says little about which form was meant. */
function cost(issue: Found): number {
	const depth = issue.path.length;
	if (depth > 1) return 1;
	if (isMissing(issue)) return depth === 0 ? OTHER_KIND : OTHER_FIELD;
	if (depth === 0 && issue.code === 'unrecognized_keys') return OTHER_FIELD * issue.keys.length;
	if (issue.code === 'invalid_type' && (depth === 0 || issue.expected === 'never'))
		return OTHER_KIND;
	return issue.code === 'invalid_key' ? OTHER_FIELD : 1;
}

function isMissing(issue: Found): boolean {
	return (
		issue.input === undefined &&
		['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code)
	);
}

/** Where no form knows a word, and each lacks its own: the unknown word, with the nearest of theirs. */
function unknownForm(issue: Union, forms: readonly Found[][]): Found | null {
	const own = forms.flat().filter((inner) => inner.path.length === 1 && isMissing(inner));
	const names = own.map((inner) => String(inner.path[0]));
	const unknown = forms.map((form) =>
		form.flatMap((inner) =>
			inner.code === 'unrecognized_keys' && !inner.path.length ? inner.keys : []
		)
	);
	const keys = unknown[0].filter((key) => unknown.every((list) => list.includes(key)));
	const suggestions = keys.map((key) => suggest(key, names));
	if (!suggestions.some((suggestion) => suggestion !== '')) return null;
	const message = suggestions.join('\n');
	return { ...issue, code: 'unrecognized_keys', keys, message } as Found;
}

function toIssues(issue: Found, document: unknown): Issue[] {
	const severity = 'error';
	if (issue.code === 'unrecognized_keys') {
		const suggestions = issue.message.split('\n');
		return issue.keys.map((key, index) => ({
			code: 'unknown-field',
			severity,
			path: formatPath([...(issue.path as string[]), key], document),
			message: `unknown field \`${key}\`${suggestions[index] ? `; ${suggestions[index]}` : '.'}`,
			hint: suggestions[index] ? 'Rename it, or take it away.' : 'Take it away: nothing reads it.'
		}));
	}
	const path = formatPath(issue.path as (string | number)[], document);
	const missing = isMissing(issue);
	const wrongKind = issue.code === 'invalid_type' || issue.code === 'invalid_union';
	const isBadId = issue.code === 'invalid_format' && issue.message.startsWith('An id');
	const last = issue.path[issue.path.length - 1];
	const where = typeof last === 'string' ? `\`${last}\`` : 'This';
	if (issue.code === 'invalid_key')
		return [
			{
				code: 'bad-id',
				severity,
				path,
				message: `${where} is no id.`,
				hint: issue.issues[0]?.message ?? issue.message
			}
		];
	return [
		{
			code: missing
				? 'missing-field'
				: isBadId
					? 'bad-id'
					: wrongKind
						? 'wrong-type'
						: 'wrong-value',
			severity,
			path,
			message: missing ? `${where} is missing.` : `${where} is ${show(issue.input)}.`,
			hint: issue.message
		}
	];
}

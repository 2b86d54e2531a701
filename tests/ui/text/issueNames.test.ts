import { expect, test } from 'vitest';
import { check, parseDocument } from '#sim';
import { nameIssues } from '../../../src/lib/text/issueNames.ts';
import { stream } from './figures.ts';

const issue = (message: string, hint = '', path = '') => ({
	code: 'x',
	severity: 'error' as const,
	path,
	message,
	hint
});

test('what the engine names by id has its name on the page; what is none is only quoted', () => {
	const [told] = nameIssues(stream, [
		issue(
			'`code` leads to `interface`, `bug` and `pr` and `nowhere`.',
			'Ask `team` of `idea`, { `limit` }, or one of these: code, interface.'
		)
	]);
	expect(told.message).toBe(
		'“Code review” leads to “API review”, “Bug” and “Pull request” and “nowhere”.'
	);
	expect(told.hint).toContain('Ask “Maintainers” of “Side by side”');
	expect(told.hint).toContain('or one of these: “Code review”, “API review”.');
});

test('of a real refusal: no id in backticks is left', () => {
	const steps = [
		{ ...stream.steps[0], next: [{ to: 'interface' }, { to: 'end' }] },
		stream.steps[1]
	];
	const parsed = parseDocument({ ...stream, steps });
	if (!parsed.ok) throw new Error('it must be readable');
	const issues = check(parsed.value);
	expect(issues.some(({ message }) => message.includes('`interface`'))).toBe(true);
	for (const { message } of nameIssues(parsed.value, issues))
		expect(message).not.toContain('`interface`');
});

test('of what shares an id, that which the issue is about; a calendar takes nobody’s name', () => {
	const shared = {
		...stream,
		calendars: { team: { week: [] } },
		flaws: { pr: { name: 'Wrong branch', perItem: 0.1 } }
	};
	const tell = (id: string, path: string) => {
		const [told] = nameIssues(shared, [issue(`It is \`${id}\`.`, `One of: ${id}.`, path)]);
		expect(told.hint).toBe(told.message.replace('It is ', 'One of: '));
		return told.message;
	};
	expect(tell('team', 'steps.code.by')).toBe('It is “Maintainers”.');
	expect(tell('team', 'people.team.capacity')).toBe('It is “Maintainers”.');
	for (const path of ['calendars.team', 'people.team.calendar', 'redesigns.idea.calendars.team'])
		expect(tell('team', path)).toBe('It is “team”.');
	for (const path of [
		'',
		'work.pr.arrives.of',
		'redesigns.idea.moves[0]',
		'steps.code.time.for.pr'
	])
		expect(tell('pr', path)).toBe('It is “Pull request”.');
	for (const path of ['flaws.pr', 'steps.code.catches.pr', 'redesigns.idea.steps.code.adds.pr'])
		expect(tell('pr', path)).toBe('It is “Wrong branch”.');
});

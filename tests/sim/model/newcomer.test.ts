// What somebody writes who comes to the format for the first time: each mistake is answered at its place, by a sentence that says the way out.
import { expect, test } from 'vitest';
import { check } from '../../../sim/model/check.ts';
import { parseDocument } from '../../../sim/model/parse.ts';

type Tree = { [key: string]: Tree } & Record<string, unknown>;

const desk = () =>
	({
		streamwise: 1,
		name: 'Desk',
		unit: 'h',
		calendars: { office: { week: ['Mon-Fri 09:00-17:00'] } },
		people: { clerk: { name: 'Clerk', capacity: 2, calendar: 'office' } },
		work: { case: { name: 'Case', arrives: { perWeek: 30 } } },
		flaws: { typo: { name: 'Typo', severity: 'minor', perItem: 0.1 } },
		steps: [
			{ id: 'intake', name: 'Intake', by: 'clerk', time: '20min' },
			{
				id: 'desk',
				name: 'Desk',
				by: 'clerk',
				time: { exponential: '40min' },
				next: [{ to: 'intake', share: 0.1 }]
			}
		],
		redesigns: [{ id: 'three', name: 'Three', moves: [{ capacity: 'clerk', to: 3 }] }],
		run: { horizon: '26wk' }
	}) as unknown as Tree;

/** The desk with another value at a place, or without it (undefined). */
function change(path: string, value: unknown): string {
	const document = desk();
	const keys = path.split('.');
	const last = keys.pop()!;
	const holder = keys.reduce((at, key) => at[key], document);
	(holder as Record<string, unknown>)[last] = value;
	return JSON.stringify(document, null, 1);
}

function problems(text: string) {
	const parsed = parseDocument(text);
	const issues = parsed.ok ? check(parsed.value) : parsed.issues;
	return issues
		.filter(({ severity }) => severity === 'error')
		.map(({ path, message, hint }) => `${path}: ${message} ${hint}`);
}

test('the desk itself is fine', () => {
	expect(problems(JSON.stringify(desk()))).toEqual([]);
	expect(problems('\ufeff' + JSON.stringify(desk(), null, 1).replaceAll('\n', '\r\n'))).toEqual([]);
});

const TIME = 'steps[0].time: `time` is';
const DURATIONS: [text: string, meant: string | null][] = [
	['20 minutes', '20min'],
	['20 mins', '20min'],
	['20m', '20min'],
	['20MIN', '20min'],
	['1,5h', '1.5h'],
	['0.5 hr', '0.5h'],
	['2 days', '2d'],
	['2 working days', '2wd'],
	['3 weeks', '3wk'],
	['1 h 30 min', '90min'],
	['1 hour and 30 minutes', '90min'],
	['2-6 h', '2 to 6 h'],
	['2 – 6 hours', '2 to 6 h'],
	['30 min - 2 hours', '30 min to 2 h'],
	['20', null],
	['1:30', null],
	['-20min', null],
	['half an hour', null],
	['1 month', null],
	['NaN', null],
	['6-2 h', null],
	['0-4 h', null],
	['', null]
];

test.each(DURATIONS)('a time of %j', (text, meant) => {
	const [problem, ...others] = problems(change('steps.0.time', text));
	expect(others).toEqual([]);
	const question = meant === null ? '' : `Did you mean "${meant}"? `;
	expect(problem).toBe(
		`${TIME} ${JSON.stringify(text)}. ${question}It takes a duration such as "90min", "4h", "2wd", "3d" or "2wk", or a range such as "2 to 6 h".`
	);
	if (meant !== null) expect(problems(change('steps.0.time', meant))).toEqual([]);
});

/** Where, what is written there, and the sentence that answers it. */
const MISTAKES: [path: string, value: unknown, place: string, words: string][] = [
	['unit', 'hours', 'unit', 'It takes "min", "h", "d" or "wk".'],
	['streamwise', '1', 'streamwise', 'It takes 1'],
	['name', 5, 'name', 'It takes a text'],
	['steps.0.time', null, 'steps[0].time', 'A time is a duration'],
	['steps.0.time', -1, 'steps[0].time', 'A time is 0 or more.'],
	['steps.0.time', { exponental: 2 }, 'steps[0].time.exponental', 'did you mean `exponential`?'],
	[
		'steps.0.time',
		{ uniform: [5, 1] },
		'steps[0].time.uniform',
		'Each is at least the one before.'
	],
	['steps.0.time', { erlang: { mean: 1, k: 1.5 } }, 'steps[0].time.erlang.k', 'a whole number'],
	['steps.0.time', { lognormal: { cv: 1 } }, 'steps[0].time.lognormal', '{ mean, cv }'],
	['steps.0.tiem', 1, 'steps[0].tiem', 'did you mean `time`?'],
	['steps.0.resource', 'clerk', 'steps[0].resource', 'nothing reads it'],
	['steps.0.by', 'clerc', 'steps[0].by', 'did you mean `clerk`?'],
	['steps.0.id', 'in take', 'steps[0].id', 'letters, digits and hyphens'],
	['steps.0.id', 5, 'steps[0].id', 'such as "review"'],
	['steps.1.next', 'intake', 'steps[1].next', '[{ "to": "review", "share": 0.3 }]'],
	['steps.1.next.0.share', '10%', 'steps[1].next[0].share', 'a share from 0 to 1'],
	['steps.1.next.0.share', 10, 'steps[1].next[0].share', 'a share from 0 to 1'],
	['steps.1.next.0.share', -0.1, 'steps[1].next[0].share', 'a share from 0 to 1'],
	['steps.1.next.0.to', 'Intake', 'steps[1].next[0].to', 'did you mean `intake`?'],
	['steps.1.batch', 5, 'steps[1].batch', '{ size, timeout, every, first, time }'],
	['steps.1.queue', { order: 'FIFO' }, 'steps[1].queue.order', '"priority", "fifo"'],
	['steps.1.catches', { bug: 0.5 }, 'steps[1].catches.bug', 'there: typo'],
	['steps.1.value', 'yes', 'steps[1].value', '"value", "protects"'],
	['steps', [], 'steps', 'It takes at least one'],
	['calendars.office.week', ['Mo-Fr 9-17'], 'calendars.office.week[0]', 'A line is days and hours'],
	['calendars.office.week', ['Mon-Fri 22:00-06:00'], 'calendars.office.week[0]', 'two lines'],
	['calendars.office.week', ['Mon-Fri 09:00-25:00'], 'calendars.office.week[0]', '24:00'],
	['calendars.office', ['Mon'], 'calendars.office', '{ week }'],
	['people', [{ id: 'clerk' }], 'people', 'people by their ids'],
	['people.clerk.capacity', '2', 'people.clerk.capacity', 'a whole number, 1 or more'],
	['people.clerk.capacity', 1.5, 'people.clerk.capacity', 'a whole number, 1 or more'],
	['people.clerk.focus', 50, 'people.clerk.focus', 'a share from 0 to 1'],
	['people.clerk.calendar', 'ofice', 'people.clerk.calendar', 'did you mean `office`?'],
	['work.case.arrives', 30, 'work.case.arrives', '{ "perWeek": 60 }'],
	['work.case.arrives', undefined, 'work.case.arrives', 'is missing'],
	['work.case.arrives', { every: 0 }, 'work.case.arrives.every', 'a mean above 0'],
	['work.case.arrives', { every: { exponential: 1e-300 } }, 'work.case.arrives', '100 million'],
	['work.case.arrives.perWeek', '30', 'work.case.arrives.perWeek', 'It takes a number.'],
	['work.case.arrives.perWeek', 1e300, 'work.case.arrives.perWeek', 'at most'],
	['flaws.typo.severity', 'major', 'flaws.typo.severity', '"minor" or "critical"'],
	['wip', 3, 'wip', '{ limit }'],
	['begin', { dest: 3 }, 'begin.dest', 'did you mean `desk`?'],
	['run', undefined, 'run', 'is missing'],
	['run.horizon', '2026-01-01', 'run.horizon', 'A duration is a number'],
	['run.replications', 2.5, 'run.replications', '"auto", or a whole number of replications'],
	['run.warmup', 'none', 'run.warmup', 'A duration is a number'],
	['run.switch', { to: 'tree', at: '1wk' }, 'run.switch.to', 'did you mean `three`?'],
	['redesigns.0.moves', [{ delete: 'desk' }], 'redesigns.three.moves[0]', '{ "remove": "gate" }'],
	['redesigns.0.moves', ['remove'], 'redesigns.three.moves[0]', '{ "remove": "gate" }'],
	[
		'redesigns.0.moves',
		[{ remove: 'intake' }, { change: 'intake', to: { time: 1 } }],
		'redesigns.three.moves[1]',
		'still there after the moves before it: desk.'
	],
	[
		'redesigns.0.moves',
		[{ capacity: 'clerks', to: 1 }],
		'redesigns.three.moves[0]',
		'Did you mean `clerk`?'
	]
];

test.each(MISTAKES)('%s: %j', (path, value, place, words) => {
	const found = problems(change(path, value));
	// One mistake, one answer: nothing that only follows from it.
	expect(found).toHaveLength(1);
	expect(found[0]).toContain(words);
	expect(found[0].slice(0, found[0].indexOf(':'))).toBe(place);
	expect(found[0]).not.toMatch(/Invalid input|expected|undefined|NaN/);
	expect(found[0]).toMatch(/[.?]$/);
});

test.each([
	[
		'a comma too many',
		(text: string) => text.replace('"20min"', '"20min",'),
		'The name of a field, in quotation marks, is missing'
	],
	['a remark', (text: string) => text.replace('"unit"', '// hours\n"unit"'), 'no comments'],
	['single quotation marks', (text: string) => text.replaceAll('"', "'"), 'double quotation marks'],
	['NaN', (text: string) => text.replace('30', 'NaN'), 'A value is missing: there is "N"'],
	['a decimal comma', (text: string) => text.replace('"share": 0.1', '"share": 0,1'), 'commas'],
	['a number beyond all', (text: string) => text.replace('30', '1e999'), 'a finite number'],
	['a field twice', (text: string) => text.replace('"unit"', '"unit": "d", "unit"'), 'twice'],
	['its end missing', (text: string) => text.slice(0, -40), 'the text ends'],
	['itself twice', (text: string) => text + text, 'Something follows after the end'],
	['nothing', () => ' \n', 'The file is empty'],
	['a table', () => 'id,name\n1,Desk\n', 'A stream file is JSON'],
	['a list', () => '[]', 'It takes an object']
])('a file with %s', (_, spoil, words) => {
	const [problem, ...others] = problems(spoil(JSON.stringify(desk(), null, 1)));
	expect(others).toEqual([]);
	expect(problem).toContain(words);
});

test('all at once: four mistakes are four answers, in the order of the file', () => {
	const document = desk();
	const steps = document.steps as unknown as Record<string, unknown>[];
	Object.assign(steps[1], { tiem: 1, by: 'x' });
	steps[0].time = '2 days';
	(document as Record<string, unknown>).unit = 'hours';
	expect(problems(JSON.stringify(document)).map((problem) => problem.split(':')[0])).toEqual([
		'unit',
		'steps[0].time',
		'steps[1].tiem',
		'steps[1].by'
	]);
});

test.each([
	['1 to 3 d', 'Did you mean "1 to 3 wd"?'],
	['1d', 'Did you mean "1wd"?'],
	['2 wk', 'For working days say `wd`.'],
	[{ lognormal: { p10: '2h', p90: '3d' } }, 'For working days say `wd`.'],
	[{ for: { case: '1d', else: '2h' } }, 'For working days say `wd`.'],
	['4 to 30 h', null],
	['1 to 3 wd', null]
])(
	'days until somebody notices, who has a calendar, are said to pass on shift: %j',
	(pickup, hint) => {
		const parsed = parseDocument(change('steps.0.pickup', pickup));
		const found = parsed.ok ? check(parsed.value) : parsed.issues;
		const [warning] = found.filter(({ path }) => path === 'steps[0].pickup');
		if (hint === null) expect(found).toEqual([]);
		else {
			expect(warning).toMatchObject({ code: 'shift-days', severity: 'warning' });
			expect(warning.hint).toContain(hint);
		}
		// By the clock nobody's shift counts.
		const clock = JSON.parse(change('steps.0.pickup', pickup)) as Tree;
		delete (clock.people.clerk as Record<string, unknown>).calendar;
		const again = parseDocument(JSON.stringify(clock));
		expect(again.ok && check(again.value)).toEqual([]);
	}
);

test.each([
	['1 to 2 d', 'Did you mean "1 to 2 wd", days of 8 hours?'],
	['1wk', 'For working days, 8 hours each, say `wd`.'],
	['1 to 2 wd', null],
	['26 h', null]
])('days of a person’s work are said to be of 24 hours: %j', (time, hint) => {
	const parsed = parseDocument(change('steps.0.time', time));
	const found = parsed.ok ? check(parsed.value) : parsed.issues;
	const about = found.filter(({ path }) => path === 'steps[0].time');
	expect(about.map(({ code }) => code)).toEqual(hint === null ? [] : ['clock-days']);
	if (hint !== null) expect(about[0].hint).toBe(hint);
});

test.each([
	['work.case.due', '5wd', '40 hours', '"7d"'],
	['work.case.due', '5d', null, null],
	['steps.0.handoff', '1 to 2 wd', '16 hours', '"3d"'],
	['steps.0.pickup', '1 to 2 wd', null, null],
	['outer', { leadTime: '10wd' }, '80 hours', '"14d"'],
	['steps.0.time', '1wd', null, null]
])(
	'working days of what passes on the clock are said to be of 8 hours: %s, %j',
	(at, said, hours, days) => {
		const parsed = parseDocument(change(at, said));
		const found = parsed.ok ? check(parsed.value) : parsed.issues;
		const about = found.filter(({ code }) => code === 'working-days');
		expect(about).toHaveLength(hours === null ? 0 : 1);
		if (hours !== null) expect(`${about[0].message} ${about[0].hint}`).toContain(hours);
		if (days !== null) expect(about[0].hint).toContain(days);
	}
);

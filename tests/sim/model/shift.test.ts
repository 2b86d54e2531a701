// One rule in three places: what the engine lets pass, what the check warns of, and what the map says of a pickup.
import { expect, test } from 'vitest';
import { compile } from '../../../sim/compile/compile.ts';
import { check } from '../../../sim/model/check.ts';
import { createModel } from '../../../sim/model/create.ts';
import type { StepDocument, StreamDocument } from '../../../sim/model/schema.ts';
import { stepFacts } from '../../../src/lib/map/facts.ts';

const cases: [by: StepDocument['by'], passesOnShift: boolean][] = [
	[undefined, false],
	['always', false],
	['office', true],
	['onDuty', true],
	[['office', 'always'], false],
	[['office', 'onDuty'], true],
	[['office'], true],
	[{ office: 1, always: 1 }, true],
	[{ always: 1 }, false]
];

test.each(cases)('a day until %j notice passes only on shift: %j', (by, isOnShift) => {
	const step: StepDocument = { id: 'desk', by, pickup: '1d', time: '1h' };
	const document: StreamDocument = {
		streamwise: 1,
		name: 'Desk',
		unit: 'h',
		calendars: { week: { week: ['Mon-Fri 09:00-17:00'] } },
		people: {
			always: {},
			office: { calendar: 'week' },
			onDuty: { duties: [{ id: 'rounds', every: '1d', takes: '2h' }] }
		},
		work: { case: { arrives: { perWeek: 1 } } },
		steps: [step],
		run: { horizon: '4wk' }
	};
	const { stepCalendar } = compile(createModel(document));
	expect(stepCalendar[0] !== null).toBe(isOnShift);
	expect(check(document).some(({ code }) => code === 'shift-days')).toBe(isOnShift);
	expect(stepFacts(step, document, null, '').isOnShift).toBe(isOnShift);
});

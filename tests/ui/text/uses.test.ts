import { parseDocument, type StreamDocument } from '#sim';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
	listUsesOfCalendar,
	listUsesOfFlaw,
	listUsesOfKind,
	listUsesOfPool
} from '../../../src/lib/text/uses.ts';

const parsed = parseDocument(readFileSync('tests/models/valid/everything.json', 'utf8'));
const everything = (parsed as { value: StreamDocument }).value;

test('before something is deleted, it is said where it is used', () => {
	expect(listUsesOfPool(everything, 'clerks')).toEqual([
		'They do Intake, check and deep.',
		'2 changes in “Lean” go too.'
	]);
	expect(listUsesOfCalendar(everything, 'evening')).toEqual([
		'These are the hours of experts.',
		'One change in “Lean” goes too.'
	]);
	expect(listUsesOfKind(everything, 'case')).toEqual([
		'rush is a share of it, and goes too.',
		'Ways that are only for it go, at Intake.',
		'What waits of it at the beginning goes.',
		'One change in “Lean” goes too.'
	]);
	expect(listUsesOfFlaw(everything, 'typo')).toEqual([
		'It is let in at Intake.',
		'It is found at check.',
		'One change in “Lean” goes too.'
	]);
	expect(listUsesOfFlaw(everything, 'verdict')).toEqual([]);
});

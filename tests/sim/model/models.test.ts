// Two folders, one loop each: what must be accepted, and what must be refused, with all its issues.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../../sim/model/check.ts';
import { ERROR_CODES, MOVE_CODES, PARSE_CODES, WARNING_CODES } from '../../../sim/model/codes.ts';
import { createModel } from '../../../sim/model/create.ts';
import type { Issue } from '../../../sim/model/issue.ts';
import { parseDocument } from '../../../sim/model/parse.ts';

const folder = join(import.meta.dirname, '../../models');
const files = (kind: string) =>
	readdirSync(join(folder, kind))
		.filter((name) => name.endsWith('.json'))
		.map((name) => ({ name, text: readFileSync(join(folder, kind, name), 'utf8') }));

function problemsOf(document: unknown): Issue[] {
	const parsed = parseDocument(document);
	return parsed.ok ? check(parsed.value) : parsed.issues;
}

const invalid = files('invalid').map(({ name, text }) => {
	const { expect, document } = JSON.parse(text) as {
		expect: { code: string; path: string }[];
		document: unknown;
	};
	return { name, expected: expect, document, issues: problemsOf(document) };
});

describe('valid', () => {
	test.each(files('valid'))('$name', ({ text }) => {
		const parsed = parseDocument(text);
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 1));
		expect(check(parsed.value)).toEqual([]);
		expect(createModel(parsed.value).list.length).toBe(parsed.value.steps.length);
	});
});

describe('invalid', () => {
	test.each(invalid)('$name', ({ expected, issues }) => {
		const found = issues.map(({ code, path }) => ({ code, path }));
		const order = (a: (typeof found)[0], b: (typeof found)[0]) =>
			`${a.code} ${a.path}` < `${b.code} ${b.path}` ? -1 : 1;
		expect(found.sort(order)).toEqual([...expected].sort(order));
	});

	test('every issue says what is wrong, what it takes, and has a known code', () => {
		for (const { issues } of invalid)
			for (const { code, severity, message, hint } of issues) {
				const codes =
					severity === 'warning'
						? WARNING_CODES
						: { ...PARSE_CODES, ...ERROR_CODES, ...MOVE_CODES };
				expect(Object.keys(codes)).toContain(code);
				expect(message.length).toBeGreaterThan(10);
				expect(hint.length).toBeGreaterThan(5);
			}
	});

	test('every code has its file, but for those that no small file can show', () => {
		const shown = new Set(invalid.flatMap(({ issues }) => issues.map(({ code }) => code)));
		const all = Object.keys({ ...PARSE_CODES, ...ERROR_CODES, ...WARNING_CODES });
		const elsewhere = ['bad-json', 'duplicate-field', 'too-big', 'too-deep', 'not-finite'];
		expect(all.filter((code) => !shown.has(code))).toEqual(elsewhere);
	});
});

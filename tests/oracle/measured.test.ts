// The example that is measured from a log: everything that it says is derived again.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createEmbeddedEngine } from '../../src/lib/engine/embedded.ts';
import { check } from '../../sim/model/check.ts';
import { parseDocument } from '../../sim/model/parse.ts';
import {
	compareFigures,
	createNotes,
	EXAMPLE,
	FIGURES,
	fit,
	LOG,
	observe,
	readPulls,
	split
} from '../../scripts/measure-pull-requests.mjs';
import { quantile } from '../../scripts/survival.mjs';

const example = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as {
	notes: string[];
	steps: { wait?: unknown; next?: { share?: number }[]; measured?: Record<string, unknown> }[];
};
const { notes, ...stream } = example;
const said = JSON.parse(readFileSync(FIGURES, 'utf8')) as ReturnType<typeof compareFigures>;
const parts = split(readPulls(readFileSync(LOG, 'utf8')));

const parsed = parseDocument(example);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const document = parsed.value;

describe('the measured example', () => {
	test('is a valid stream', () => {
		expect(check(document)).toEqual([]);
	});

	test('is what the log says, and the script makes of it', () => {
		expect(fit(parts.window, parts.cut, parts.end)).toEqual(stream);
		expect(parts.past.length / (parts.past.length + parts.heldOut.length)).toBeCloseTo(0.7, 3);
	});

	test('knows nothing of what is held out', () => {
		const text = readFileSync(LOG, 'utf8');
		const { window, heldOut, cut, end } = split(readPulls(text));
		const isHeldOut = new Set(heldOut.map(({ created }) => created));
		const changed = text
			.split('\n')
			.map((line) => {
				const [number, created, ...rest] = line.split(',');
				if (!isHeldOut.has(Date.parse(created ?? ''))) return line;
				return [number, created, ...rest.slice(0, -1), ''].join(',');
			})
			.join('\n');
		expect(changed).not.toBe(text);
		expect(fit(split(readPulls(changed)).window, cut, end)).toEqual(fit(window, cut, end));
	});

	test('has each number of a step marked as measured', () => {
		for (const { wait, next, measured } of example.steps) {
			const shares = next?.filter(({ share }) => share !== undefined) ?? [];
			expect(Boolean(measured?.wait)).toBe(wait !== undefined);
			expect(Boolean(measured?.next)).toBe(shares.length > 0);
			for (const one of Object.values(measured ?? {}))
				expect(one).toMatchObject({ how: 'measured', on: '2026-06-11' });
		}
	});

	test('says how far it is off, and what the log alone is off', async () => {
		const observed = observe(parts);
		const outcome = await createEmbeddedEngine().run({ document });
		if (outcome.status !== 'done') throw new Error(outcome.status);
		const { p50, p85 } = outcome.summary.scenarios.baseline.leadTime;
		const simulated = { p50: round(p50!.value, 1), p85: round(p85!.value, 1) };
		expect(said).toEqual(compareFigures(observed, simulated));
		expect(notes).toEqual(createNotes(observed, simulated));
		const { miss } = said;
		// Within 20%, or said in words.
		const words = notes.join(' ');
		const isWithin = Math.abs(miss.p50) <= 0.2 && Math.abs(miss.p85) <= 0.2;
		expect(words).toContain(isWithin ? 'within the 20%' : 'it misses the 20%');
		expect(words).toContain(isWithin ? '' : 'Why: ');
	}, 120_000);

	test('gives back the window that it was fitted to, within 10%', () => {
		const { window, simulated } = said;
		expect(Math.abs(simulated.p50 / window.p50.value - 1)).toBeLessThan(0.1);
		expect(Math.abs(simulated.p85 / window.p85.value - 1)).toBeLessThan(0.1);
	});
});

test('what is not over counts as at least its age: Kaplan and Meier by hand', () => {
	// Over at 1 and 3, still going on at 2 and 4: S = 3/4 after 1, 3/4 × 1/2 after 3.
	const stays = [1, 2, 3, 4].map((hours) => ({ hours, isOver: hours % 2 === 1 }));
	expect([0, 0.25, 0.26, 0.625, 0.63].map((p) => quantile(stays, p))).toEqual([1, 1, 3, 3, 4]);
});

const round = (x: number, digits: number) => Number(x.toFixed(digits));

import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { StreamDocument, Summary } from '#sim';
import { encodeLink } from '../../src/lib/share/link.ts';
import { desk, root, streamwise } from './streamwise.ts';

const input = JSON.stringify(desk);
const run = async (...args: string[]) => {
	const ended = await streamwise(['run', '-', ...args], { input });
	expect(ended).toMatchObject({ code: 0, err: '' });
	return ended.out;
};
const runJson = async (...args: string[]) => JSON.parse(await run('--json', ...args)) as Summary;

describe('streamwise run', () => {
	test('prints the summary of the baseline and of every redesign', async () => {
		const summary = await runJson();
		expect(summary).toMatchObject({ streamwise: 1, name: 'Desk', seed: 'desk', replications: 10 });
		expect(Object.keys(summary.scenarios)).toEqual(['baseline', 'two', 'faster']);
		expect(Object.keys(summary.comparisons)).toEqual(['two', 'faster']);
		expect(summary.views).toBeUndefined();
	});

	describe('a redesign that is the change-over', () => {
		const changed = { ...desk, run: { ...desk.run, switch: { to: 'two', at: '2wk' } } };
		const file = JSON.stringify(changed);

		test('says so', async () => {
			const { code, out } = await streamwise(['run', '-'], { input: file });
			expect(code).toBe(0);
			expect(out).toMatch(
				/After 2 weeks it changes over to .+\. What is inside then.* goes on the old way\./
			);
			expect(out.match(/changes over/g)).toHaveLength(1);
		});

		test('says so too where a queue then grows without end', async () => {
			const [two, faster] = changed.redesigns;
			const slow = { time: { exponential: '40min' } };
			const slower = { ...two, moves: [{ change: 'desk', to: slow }] };
			const input = JSON.stringify({ ...changed, redesigns: [slower, faster] });
			const { code, out } = await streamwise(['run', '-'], { input });
			expect(code).toBe(0);
			expect(out).toContain('at Counter the queue grows without end');
			expect(out.match(/changes over/g)).toHaveLength(1);
			expect(out).toContain('For the first 2 weeks everything is as it is now.');
		});

		test('lies between the two; the others are what they are without it', async () => {
			const [summary, without, whole] = await Promise.all(
				[
					{ input: file, args: [] },
					{ input: file, args: ['--redesign', 'faster'] },
					{ input, args: ['--warmup', '0'] }
				].map(async ({ input, args }) => {
					const { out } = await streamwise(['run', '-', '--json', ...args], { input });
					return JSON.parse(out) as Summary;
				})
			);
			expect(summary.scenarios.baseline).toEqual(whole.scenarios.baseline);
			expect(summary.scenarios.faster).toEqual(whole.scenarios.faster);
			expect(without.scenarios.faster).toEqual(whole.scenarios.faster);
			const mean = ({ scenarios }: Summary, id: string) => scenarios[id].leadTime.mean!.value;
			expect(mean(summary, 'two')).toBeLessThan(mean(whole, 'baseline'));
			expect(mean(summary, 'two')).toBeGreaterThan(mean(whole, 'two'));
		}, 90_000);
	});

	test('prints the same bytes with any number of threads', async () => {
		const [one, two, four] = await Promise.all(
			['1', '2', '4'].map((workers) => run('--json', '--workers', workers))
		);
		expect(two).toBe(one);
		expect(four).toBe(one);
	});

	test('runs only the redesigns that are asked for, beside the baseline', async () => {
		expect(Object.keys((await runJson('--redesign', 'faster')).scenarios)).toEqual([
			'baseline',
			'faster'
		]);
		const both = await runJson('--redesign', 'faster', '--redesign', 'two');
		expect(Object.keys(both.scenarios).sort()).toEqual(['baseline', 'faster', 'two']);
	});

	test.each([
		['-', '--json', '--redesign', 'faster', 'two', '--replications', '2'],
		['--json', '--redesign', 'faster', 'two', '-', '--replications', '2'],
		['--redesign', 'faster', '-', '--json', '--redesign', 'two', '--replications', '2']
	])('takes several ids after one another: %s %s %s %s %s', async (...args) => {
		const { code, out, err } = await streamwise(['run', ...args], { input });
		expect([code, err]).toEqual([0, '']);
		const { scenarios } = JSON.parse(out) as Summary;
		expect(Object.keys(scenarios).sort()).toEqual(['baseline', 'faster', 'two']);
	});

	test('honors every override', async () => {
		const summary = await runJson(
			...['--seed', '7', '--horizon', '240', '--warmup', '1d', '--replications', '12']
		);
		expect(summary).toMatchObject({ seed: '7', horizon: 240, warmup: 24, replications: 12 });
		const rough = await runJson('--replications', 'auto', '--precision', '1');
		const fine = await runJson('--replications', 'auto', '--precision', '0.02');
		expect(fine.replications).toBeGreaterThan(rough.replications);
	});

	test('prints views, as JSON', async () => {
		const summary = JSON.parse(await run('--views')) as Summary;
		expect(Object.keys(summary.views ?? {})).toEqual(['baseline', 'two', 'faster']);
	});

	test('reads a share link', async () => {
		const link = `https://streamwise.example/${await encodeLink(desk as StreamDocument)}`;
		const { code, out } = await streamwise(['run', link, '--json']);
		expect(code).toBe(0);
		expect(out).toBe(await run('--json'));
	});

	test('reads a link from standard input: a long one is more than a command line takes', async () => {
		const link = `https://streamwise.example/${await encodeLink(desk as StreamDocument)}\n`;
		const { code, out } = await streamwise(['run', '-', '--json'], { input: link });
		expect(code).toBe(0);
		expect(out).toBe(await run('--json'));
	});

	test('says where a precision changes nothing', async () => {
		const args = ['run', '-', '--precision', '0.5'];
		const told = await streamwise(args, { input });
		expect(told.code).toBe(0);
		expect(told.err).toMatch(/^warning: --precision: .* 10 replications .* auto\.\n$/);
		expect(await run('--precision', '0.5', '--replications', 'auto')).toContain('10 runs of each');
	});

	test('says the finding in words, with names and units', async () => {
		const out = await run();
		for (const words of ['Desk', 'WITH TWO CLERKS', 'Median lead time', 'min', 'Clerk', 'Counter'])
			expect(out).toContain(words);
		// eslint-disable-next-line no-control-regex
		expect(out).not.toMatch(/NaN|undefined|null|\u001b|\r/);
	});

	test('where nothing was finished, has no rows of nothing', async () => {
		const steps = [{ ...desk.steps[0], time: '20wk' }];
		const ended = await streamwise(['run', '-', '--replications', '2'], {
			input: JSON.stringify({ ...desk, steps, redesigns: [] })
		});
		expect(ended.code).toBe(0);
		expect(ended.out).toMatch(/^Finished +0/m);
		expect(ended.out).not.toContain('—');
	});

	test('ends quietly when nobody reads on', async () => {
		const command = `echo '${input}' | ${process.execPath} bin/streamwise.mjs run - --views | head -c 1`;
		const { stdout, stderr } = await promisify(exec)(command, { cwd: root });
		expect([stdout, stderr]).toEqual(['{', '']);
	});

	test('interrupted, prints what is done so far', async () => {
		const run = { horizon: '20wk', warmup: 0, replications: 'auto', precision: 1e-6 };
		const long = JSON.stringify({ ...desk, run });
		const interruptAfter = (delay: number) =>
			streamwise(['run', '-', '--json', '--redesign', 'two', '--workers', '1'], {
				input: long,
				onStart: (interrupt) => setTimeout(interrupt, delay)
			});
		// Later and later, until a replication is done: how long that takes is the machine's affair.
		let delay = 500;
		let ended = await interruptAfter(delay);
		while (ended.code === 130 || ended.code === null) {
			expect(ended.out).toBe('');
			if (ended.code === 130)
				expect(ended.err).toMatch(/^Stopped: no replication was finished.*--horizon\.\n$/);
			ended = await interruptAfter((delay *= 2));
		}
		expect(ended.code).toBe(0);
		expect(ended.err).toMatch(/^Stopped: this is what \d+ replications say\.\n$/);
		const { replications } = JSON.parse(ended.out) as Summary;
		expect(replications).toBeGreaterThanOrEqual(1);
		expect(replications).toBeLessThan(400);
	}, 120_000);
});

describe('streamwise run refuses, with 2 and a line a problem,', () => {
	const refused = async (args: string[], text = input) => {
		const { code, out, err } = await streamwise(args, { input: text });
		expect([code, out]).toEqual([2, '']);
		expect(err).not.toMatch(/^\s+at /m);
		return err.trimEnd().split('\n');
	};

	test.each([
		[['run', '-', '--workers', '0'], /^--workers: .*"0".* 1 to/],
		[['run', '-', '--redesign', 'three'], /^--redesign: .*"three".*two, faster/],
		[['run', '-', '--horizon', 'soon'], /^--horizon: .*"?soon/],
		[['run', '-', '--horizon', '0'], /^--horizon: /],
		[['run', '-', '--warmup', '-3'], /warmup/],
		[['run', '-', '--replications', '1.5'], /^--replications: it is "1.5", and takes a whole/],
		[['run', '-', '--replications', 'x'], /^--replications: it is "x", and takes a whole/],
		[['run', '-', '--replications', '-1'], /^--replications: it is "-1", and takes a whole/],
		[['run', '-', '--horizon', '-1'], /^--horizon: /],
		[['run', '-', '--precision', '0'], /^--precision: /],
		[['run', '-', '--sead', 'x'], /--sead/],
		[['run'], /FILE/],
		[['run', 'a', 'b'], /FILE/],
		[['go'], /"go".*run, check or explain/],
		[[], /run, check or explain/],
		[['run', 'no/such/file.json'], /^no\/such\/file\.json: .*no such file/],
		[['run', '/'], /^\/: .*folder/],
		[['run', ''], /^"": .*no such file/],
		[['run', 'https://streamwise.example/'], /^https:.*no stream in this address.*#v1\./],
		[['run', '-', '--replications', '99999999999999999999'], /^--replications: .*at most/],
		[['run', 'example:nothing'], /^example:nothing: .*no such example/],
		[['run', '#v1.abc.00000000'], /^the link: .*cut/],
		[['explain', 'no/such/file.json'], /no such file/],
		[['check', 'no/such/file.json'], /no such file/]
	])('%j', async (args, expected) => {
		const lines = await refused(args);
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(expected);
	});

	test('every problem of a bad file, with its place', async () => {
		const [step] = desk.steps;
		const text = JSON.stringify({
			...desk,
			tiem: 1,
			steps: [{ ...step, by: 'clark', next: [{ to: 'nowhere', share: 0.5 }] }]
		});
		const unknown = await refused(['run', '-'], text);
		expect(unknown.join('\n')).toMatch(/^tiem: .*unknown field `tiem`/m);
		const { tiem: _, ...known } = JSON.parse(text) as Record<string, unknown>;
		for (const command of ['run', 'check', 'explain']) {
			const lines = await refused([command, '-'], JSON.stringify(known));
			expect(lines.join('\n')).toMatch(/^steps\[0\]\.by: .*clark/m);
			expect(lines.join('\n')).toMatch(/^steps\[0\]\.next\[0\]\.to: .*nowhere/m);
		}
	});

	test('text that is no JSON, and names with terminal codes in them', async () => {
		expect((await refused(['run', '-'], '{"streamwise": 1,')).join()).toMatch(/^standard input: /);
		const text = JSON.stringify({ ...desk, name: 'x\u001b[2J\ny', 'a\u001b[31m': 1 });
		// eslint-disable-next-line no-control-regex
		expect((await refused(['run', '-'], text)).join()).not.toMatch(/\u001b/);
	});
});

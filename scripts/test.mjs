// All checks, one after the other, up to the first that fails; then what the tests came to, in one line.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reports, tally } from './tally.mjs';

const STEPS = ['format:check', 'lint', 'check', 'test:unit', 'build', 'size', 'test:e2e'];

for (const report of reports) rmSync(report, { force: true });
const failed = STEPS.find((step) => {
	console.log(`\n> ${step}`);
	const { status } = spawnSync('npm', ['run', '--silent', step], {
		cwd: dirname(dirname(fileURLToPath(import.meta.url))),
		stdio: 'inherit',
		shell: process.platform === 'win32'
	});
	return status !== 0;
});
if (failed) console.log(`\n${failed} failed; what follows it was not tried.`);
const isSound = tally();
process.exitCode = failed || !isSound ? 1 : 0;

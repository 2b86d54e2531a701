// All checks, one after the other (those that only read, side by side), up to the first that fails; then what the tests
// came to, in one line.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reports, tally } from './tally.mjs';

const STEPS = [['format:check', 'lint', 'check'], ['test:unit'], ['build'], ['size'], ['test:e2e']];

/**
 * Whether it succeeds. What is run beside others prints when it is done.
 * @param {string} step
 * @param {boolean} isAlone
 * @returns {Promise<boolean>}
 */
function run(step, isAlone) {
	if (isAlone) console.log(`\n> ${step}`);
	const child = spawn('npm', ['run', '--silent', step], {
		cwd: dirname(dirname(fileURLToPath(import.meta.url))),
		stdio: isAlone ? 'inherit' : 'pipe',
		shell: process.platform === 'win32'
	});
	/** @type {Buffer[]} */
	const printed = [];
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (data) => printed.push(data));
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (status) => {
			if (!isAlone) console.log(`\n> ${step}\n${Buffer.concat(printed)}`);
			resolve(status === 0);
		});
	});
}

for (const report of reports) rmSync(report, { force: true });
/** @type {string[]} */
let failed = [];
for (const steps of STEPS) {
	const results = await Promise.all(steps.map((step) => run(step, steps.length === 1)));
	failed = steps.filter((_, i) => !results[i]);
	if (failed.length > 0) break;
}
if (failed.length > 0) console.log(`\n${failed.join(', ')} failed; what follows was not tried.`);
const isSound = tally();
process.exitCode = failed.length > 0 || !isSound ? 1 : 0;

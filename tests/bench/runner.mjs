// Engines as processes that wait to be told: so runs of several can take turns, and a noisy moment of the machine is noisy for all.
import { fork, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { readNetwork } from './jobs.mjs';
import { root } from './bundle.mjs';

const bench = join(root, 'tests', 'bench');
const hasPeer = (name) => existsSync(join(bench, 'peers', 'node_modules', name));

/** By how far a job is cut for those that would take minutes; the rate of events hardly depends on it. */
export const ENGINES = [
	{ id: 'lindley', name: 'Lindley loop', cut: 1, isThere: true },
	{ id: 'flat', name: 'flat kernel', cut: 1, isThere: true },
	{ id: 'streamwise', name: 'Streamwise', cut: 1, isThere: true },
	{ id: 'simjs', name: 'SIM.JS', cut: 0.2, isThere: hasPeer('simjs') },
	{ id: 'simscript', name: 'SimScript', cut: 0.01, isThere: hasPeer('simscript') },
	{ id: 'simpy', name: 'SimPy', cut: 0.05, isThere: hasSimpy() }
];

function hasSimpy() {
	return spawnSync('python3', ['-c', 'import simpy'], { stdio: 'ignore' }).status === 0;
}

/**
 * Starts an engine with a stream and resolves when it is warm: to null where it cannot do this job.
 * @param {{ engine: string, stream: object, file: string, trace?: boolean }} setup file: the bundle of engine.ts
 * @returns {Promise<{ run: (seed: number) => Promise<{ events: number, all?: number, leadTime: number, seconds: number }>, stop: () => void } | null>}
 */
export async function start(setup) {
	const talk = setup.engine === 'simpy' ? startPython(setup.stream) : startNode(setup);
	const { isAble } = await talk.answer();
	if (!isAble) {
		talk.stop();
		return null;
	}
	return {
		run(seed) {
			talk.ask(seed);
			return talk.answer();
		},
		stop: talk.stop
	};
}

function startNode(setup) {
	const child = fork(join(bench, 'process.mjs'), [JSON.stringify(setup)]);
	return {
		ask: (seed) => child.send(seed),
		answer: () => first(child, (then) => child.once('message', then)),
		stop: () => child.kill()
	};
}

function startPython(stream) {
	const file = join(bench, 'engines', 'simpy.py');
	const child = spawn('python3', [file, JSON.stringify(readNetwork(stream))], {
		stdio: ['pipe', 'pipe', 'inherit']
	});
	const lines = createInterface({ input: child.stdout });
	return {
		ask: (seed) => child.stdin.write(`${seed}\n`),
		answer: () => first(child, (then) => lines.once('line', (line) => then(JSON.parse(line)))),
		stop: () => child.kill()
	};
}

/** The next answer; rejects when the process ends without one. */
function first(child, listen) {
	return new Promise((resolve, reject) => {
		const fail = (code) => reject(new Error(`a benchmark's process ended with ${code}`));
		child.once('exit', fail);
		listen((answer) => {
			child.off('exit', fail);
			resolve(answer);
		});
	});
}

// One engine with one job, in a process of its own: warmed up, then as many runs as it is told to do, one at a time.
import { readNetwork } from './jobs.mjs';

/** Seconds of processor time: compilers that optimize as they go are done by then. */
const WARM_UP = 1;

const { engine, stream, file, trace } = JSON.parse(process.argv[2]);
const { create } = await import(`./engines/${engine}.mjs`);
const setup = engine === 'streamwise' ? { file, stream, trace } : readNetwork(stream);
const run = await create(setup);
if (run) for (let warm = 1, spent = 0; spent < WARM_UP; warm++) spent += (await time(warm)).seconds;
process.send({ isReady: true, isAble: run !== null });
process.on('message', async (seed) => process.send(await time(seed)));

/** One run, and the processor time that it took. */
async function time(seed) {
	const before = process.cpuUsage();
	const result = await run(seed);
	const { user, system } = process.cpuUsage(before);
	return { ...result, seconds: (user + system) / 1e6 };
}

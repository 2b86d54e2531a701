// One engine with one job, in a process of its own: warmed up once, then as many runs as it is told to do, one at a time.
import { readNetwork } from './jobs.mjs';

const { engine, stream, file } = JSON.parse(process.argv[2]);
const { create } = await import(`./engines/${engine}.mjs`);
const run = await create(engine === 'streamwise' ? { file, stream } : readNetwork(stream));
if (run) await run(1);
process.send({ isReady: true, isAble: run !== null });
process.on('message', async (seed) => {
	const before = process.cpuUsage();
	const { events, leadTime } = await run(seed);
	const { user, system } = process.cpuUsage(before);
	process.send({ events, leadTime, seconds: (user + system) / 1e6 });
});

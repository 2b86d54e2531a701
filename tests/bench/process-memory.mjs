// Started by memory.mjs: what one stream's replications take of memory. The new generation is large enough to need no collection meanwhile.
const { file, stream, isCrowd } = JSON.parse(process.argv[2]);
const { open } = await import(file);

const bench = open(JSON.stringify(stream));
process.send(isCrowd ? measureCrowd() : measureEvents());

/** The arrays' growth in one run, over the items that have come: none of them leaves. */
function measureCrowd() {
	const before = arrays();
	const { events } = bench.observe(0);
	return { bytes: arrays() - before, inside: events };
}

/** Of several replications the one that allocates least: in another the compilers may still have been at work. */
function measureEvents() {
	for (let warm = 0; warm < 12; warm++) bench.observe(0);
	const [heapBefore, arraysBefore] = [heap(), arrays()];
	let perEvent = Infinity;
	for (let i = 0; i < 5; i++) {
		const before = process.memoryUsage().heapUsed;
		const { events } = bench.observe(0);
		const allocated = process.memoryUsage().heapUsed - before;
		perEvent = Math.min(perEvent, allocated / events);
	}
	return { perEvent, again: (heap() + arrays() - heapBefore - arraysBefore) / 5 };
}

function arrays() {
	globalThis.gc();
	return process.memoryUsage().arrayBuffers;
}

function heap() {
	globalThis.gc();
	return process.memoryUsage().heapUsed;
}

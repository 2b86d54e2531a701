// This repository's engine: a whole replication, from the first event to its figures, everything observed.

/** @param {{ file: string, stream: object, trace?: boolean }} setup file: the bundle of engine.ts */
export async function create({ file, stream, trace = false }) {
	const { open } = await import(file);
	const bench = open(JSON.stringify(stream), { trace });
	return (seed) => {
		const observations = bench.observe(seed);
		bench.measure(observations);
		const { arrived, begun, finished, leadSums } = observations;
		// What happens after the horizon is work as well, but other engines do not have it: it is counted apart.
		let events = arrived;
		for (const services of begun) events += services;
		let lead = 0;
		for (const sum of leadSums) lead += sum;
		return { events, all: observations.events, leadTime: lead / finished / bench.unit };
	};
}

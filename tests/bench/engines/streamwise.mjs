// This repository's engine: a whole replication, from the first event to its figures, everything observed.

/** @param {{ file: string, stream: object, trace?: boolean }} setup file: the bundle of engine.ts */
export async function create({ file, stream, trace = false }) {
	const { open } = await import(file);
	const bench = open(JSON.stringify(stream), { trace });
	return (seed) => {
		const observations = bench.observe(seed);
		const { arrived, begun, finished } = observations;
		bench.measure(observations);
		const lead = observations.leadSums.reduce((sum, time) => sum + time, 0);
		// What happens after the horizon is work as well, but not counted.
		const events = begun.reduce((sum, services) => sum + services, arrived);
		return { events, leadTime: lead / finished / bench.unit };
	};
}

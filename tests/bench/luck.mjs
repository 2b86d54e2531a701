// How much shared luck gains. The variance of redesign − baseline with independent luck ÷ that with shared luck, for five redesigns of seven
// gates in series, over 200 replications of about 2,000 items. node tests/bench/luck.mjs prints the table.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const REPLICATIONS = 2000;
const REDESIGNS = {
	'a gate 10% faster': [{ change: 'gate3', to: { time: { exponential: 0.9 * 0.6 * 3 } } }],
	'a gate removed': [{ remove: 'gate4' }],
	'one more server': [{ capacity: 'pool1', to: 2 }],
	'rework 20 → 15%': [{ change: 'gate7', to: { next: [{ to: 'gate1', share: 0.15 }] } }],
	'series → parallel': [
		{
			parallel: [1, 2, 3, 4, 5, 6, 7].map((gate) => `gate${gate}`),
			// Arrows among them go: the rework must be said anew.
			as: { id: 'gates', next: [{ to: 'gate1', share: 0.2 }] }
		}
	]
};

const capacities = [1, 2, 3, 1, 2, 3, 1];
const stream = {
	streamwise: 1,
	name: 'Seven gates in series, 20% rework',
	unit: 'h',
	people: Object.fromEntries(
		capacities.map((capacity, i) => [`pool${i + 1}`, { name: `Pool ${i + 1}`, capacity }])
	),
	work: { item: { name: 'Item', arrives: { every: { exponential: 1 } } } },
	steps: capacities.map((capacity, i) => ({
		id: `gate${i + 1}`,
		name: `Gate ${i + 1}`,
		by: `pool${i + 1}`,
		time: { exponential: 0.6 * capacity },
		...(i === 6 ? { next: [{ to: 'gate1', share: 0.2 }] } : {})
	})),
	redesigns: Object.entries(REDESIGNS).map(([name, moves], i) => ({ id: `r${i}`, name, moves })),
	run: { horizon: 2000, warmup: 0 }
};

/** By redesign: its name, the mean difference in hours, the variance reduction. @param {string} file the bundle of engine.ts */
export async function measureLuck(file) {
	const { open } = await import(file);
	const text = JSON.stringify(stream);
	/** Mean lead time, in hours, by replication. @param {string} scenario @param {number} first */
	const leads = (scenario, first) => {
		const bench = open(text, { scenario });
		return Array.from({ length: REPLICATIONS }, (_, i) => {
			const { leadSums, finished } = bench.observe(first + i);
			return leadSums[0] / finished / 3.6e6;
		});
	};
	const baseline = leads('baseline', 0);
	const otherLuck = leads('baseline', REPLICATIONS);
	return stream.redesigns.map(({ id, name }) => {
		const redesign = leads(id, 0);
		const shared = redesign.map((lead, i) => lead - baseline[i]);
		const independent = redesign.map((lead, i) => lead - otherLuck[i]);
		return { name, difference: mean(shared), reduction: variance(independent) / variance(shared) };
	});
}

/** @param {number[]} values */
function mean(values) {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** @param {number[]} values */
function variance(values) {
	const center = mean(values);
	return values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { folder, file } = await bundle('tests/bench/engine.ts');
	try {
		for (const { name, difference, reduction } of await measureLuck(file))
			console.log(`${name}: ${difference.toFixed(2)} h, ${reduction.toFixed(1)}`);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

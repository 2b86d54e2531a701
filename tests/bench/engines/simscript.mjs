// SimScript (npm simscript): processes as promises, in TypeScript. It only knows how to be run by a page.
import { createRequire } from 'node:module';

globalThis.requestAnimationFrame = (then) => setImmediate(then);
const require = createRequire(new URL('../peers/package.json', import.meta.url));
const { Entity, Exponential, Queue, Simulation, SimulationState, Uniform } = require('simscript');

/** @param {import('../jobs.mjs').Network} network */
export function create({ items, interval, gates, isParallel, rework }) {
	return (seed) => {
		const queues = gates.map(({ capacity }, i) => new Queue(`gate ${i}`, capacity));
		const times = gates.map(({ mean }, i) => new Exponential(mean, 100 * seed + i));
		const coin = new Uniform(0, 1, 100 * seed + 98);
		let [services, done, sum] = [0, 0, 0];

		async function serve(entity, i) {
			await entity.enterQueue(queues[i]);
			await entity.delay(times[i].sample());
			entity.leaveQueue(queues[i]);
			services++;
		}

		class Lane extends Entity {
			constructor(i) {
				super();
				this.i = i;
			}

			script() {
				return serve(this, this.i);
			}
		}

		class Item extends Entity {
			async script() {
				const { simulation } = this;
				const since = simulation.timeNow;
				do {
					if (isParallel) await Promise.all(gates.map((_, i) => simulation.activate(new Lane(i))));
					else for (let i = 0; i < gates.length; i++) await serve(this, i);
				} while (rework > 0 && coin.sample() < rework);
				sum += simulation.timeNow - since;
				done++;
			}
		}

		class Run extends Simulation {
			onStarting() {
				super.onStarting();
				this.generateEntities(Item, new Exponential(interval, 100 * seed + 99), items);
			}
		}

		return new Promise((resolve) => {
			const simulation = new Run();
			simulation.stateChanged.addEventListener(() => {
				if (simulation.state === SimulationState.Finished)
					resolve({ events: items + services, leadTime: sum / done });
			});
			simulation.start(true);
		});
	};
}

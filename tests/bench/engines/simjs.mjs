// SIM.JS 2 (npm simjs): callbacks on facilities, in JavaScript. It only knows how to be loaded by a browser.
import { createRequire } from 'node:module';

globalThis.window = {};
createRequire(new URL('../peers/package.json', import.meta.url))('simjs');
const { Entity, Facility, Random, Sim } = globalThis.window.Sim;

/** @param {import('../jobs.mjs').Network} network */
export function create({ items, interval, gates, isParallel, rework }) {
	return (seed) => {
		const random = new Random(seed);
		const facilities = gates.map(({ capacity }, i) => new Facility(`gate ${i}`, 1, capacity));
		let [services, done, sum] = [0, 0, 0];

		class Source extends Entity {
			start() {
				this.born = 0;
				this.next();
			}

			next() {
				if (this.born++ === items) return;
				this.setTimer(random.exponential(1 / interval)).done(() => {
					this.enter(this.time());
					this.next();
				});
			}

			enter(since) {
				if (isParallel) {
					let lanes = gates.length;
					for (let i = 0; i < gates.length; i++)
						this.serve(i, () => {
							if (--lanes === 0) this.leave(since);
						});
				} else this.pass(0, since);
			}

			pass(i, since) {
				this.serve(i, () => (i + 1 < gates.length ? this.pass(i + 1, since) : this.leave(since)));
			}

			serve(i, then) {
				this.useFacility(facilities[i], random.exponential(1 / gates[i].mean)).done(() => {
					services++;
					then();
				});
			}

			leave(since) {
				if (rework > 0 && random.random() < rework) {
					this.enter(since);
					return;
				}
				sum += this.time() - since;
				done++;
			}
		}

		const sim = new Sim();
		sim.addEntity(Source, 'source');
		sim.simulate(Number.MAX_VALUE);
		return { events: items + services, leadTime: sum / done };
	};
}

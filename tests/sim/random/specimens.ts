import type { Distribution } from '../../../sim/random/distribution.ts';
import {
	gammaFromMeanCv,
	lognormalFromMeanCv,
	weibullFromMeanShape
} from '../../../sim/random/index.ts';

/** One or more of each kind, ordinary and extreme. */
export const SPECIMENS: Record<string, Distribution> = {
	constant: { kind: 'constant', value: 5 },
	exponential: { kind: 'exponential', mean: 3 },
	uniform: { kind: 'uniform', low: 2, high: 6 },
	'uniform of no width': { kind: 'uniform', low: 2, high: 2 },
	triangular: { kind: 'triangular', low: 1, mode: 2, high: 9 },
	'triangular, mode at the low end': { kind: 'triangular', low: 1, mode: 1, high: 9 },
	'triangular, mode at the high end': { kind: 'triangular', low: 1, mode: 9, high: 9 },
	'triangular of no width': { kind: 'triangular', low: 1, mode: 1, high: 1 },
	pert: { kind: 'pert', low: 1, mode: 3, high: 9 },
	'pert, mode at the low end': { kind: 'pert', low: 0, mode: 0, high: 9 },
	'pert, mode at the high end': { kind: 'pert', low: 0, mode: 9, high: 9 },
	'pert of no width': { kind: 'pert', low: 4, mode: 4, high: 4 },
	normal: { kind: 'normal', mean: 5, sd: 2 },
	'normal, half cut away': { kind: 'normal', mean: 0, sd: 2 },
	'normal, narrow': { kind: 'normal', mean: 1000, sd: 2 },
	'normal of no width': { kind: 'normal', mean: 7, sd: 0 },
	lognormal: lognormalFromMeanCv(4, 1),
	'lognormal, narrow': lognormalFromMeanCv(4, 0.05),
	'lognormal of no width': { kind: 'lognormal', mu: 1, sigma: 0 },
	'gamma, bent': gammaFromMeanCv(4, 2),
	gamma: gammaFromMeanCv(4, 0.7),
	'gamma, narrow': gammaFromMeanCv(4, 0.02),
	weibull: weibullFromMeanShape(4, 1.5),
	'weibull, bent': weibullFromMeanShape(4, 0.7),
	pareto: { kind: 'pareto', min: 2, shape: 5 },
	values: { kind: 'values', values: [1, 1, 2, 3, 5, 8, 13] },
	'one value': { kind: 'values', values: [3] },
	quantiles: {
		kind: 'quantiles',
		points: [
			[0, 1],
			[0.5, 2],
			[0.9, 2],
			[0.9, 5],
			[1, 20]
		]
	},
	mix: {
		kind: 'mix',
		parts: [
			{ share: 0.7, of: { kind: 'exponential', mean: 2 } },
			{ share: 0, of: { kind: 'constant', value: 1e9 } },
			{ share: 0.3, of: { kind: 'uniform', low: 8, high: 9 } }
		]
	}
};

/** What takes several numbers a draw. */
export const COMPOUNDS: Record<string, Distribution> = {
	sum: {
		kind: 'sum',
		parts: [
			{ kind: 'exponential', mean: 2 },
			{ kind: 'constant', value: 1 },
			{ kind: 'uniform', low: 0, high: 4 }
		]
	},
	'mix in a sum in a mix': {
		kind: 'mix',
		parts: [
			{
				share: 0.4,
				of: {
					kind: 'sum',
					parts: [
						{ kind: 'exponential', mean: 2 },
						{
							kind: 'mix',
							parts: [
								{ share: 0.5, of: { kind: 'constant', value: 0 } },
								{ share: 0.5, of: { kind: 'uniform', low: 4, high: 8 } }
							]
						}
					]
				}
			},
			{ share: 0.6, of: { kind: 'exponential', mean: 1 } }
		]
	}
};

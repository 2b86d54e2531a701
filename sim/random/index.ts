// Where chance comes from: keyed uniform numbers, and the distributions that they are turned into.
export type { Distribution } from './distribution.ts';
export { cdf, cv, maximum, mean, minimum, quantile, scale, variance } from './distributions.ts';
export { erlangFromMeanPhases, gammaFromMeanCv } from './gamma.ts';
export { lognormalFromMeanCv, lognormalFromQuantiles } from './lognormal.ts';
export { createSampler, type Sampler } from './sampler.ts';
export { weibullFromMeanShape } from './weibull.ts';

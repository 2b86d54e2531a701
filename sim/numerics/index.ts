// Numerics: the mathematics that must give the same bits everywhere. Pure arithmetic; imports nothing.
export { betaDensity, betaLogit, betaQuantile, regularizedBeta } from './beta.ts';
export { highWord } from './bits.ts';
export { BUCKETS, bucketOf, bucketOfRank, middleOf, RELATIVE_ERROR } from './buckets.ts';
export { exp, expInPlace } from './exp.ts';
export { expm1 } from './expm1.ts';
export {
	gammaDensity,
	gammaLogQuantile,
	gammaQuantile,
	regularizedGammaP,
	regularizedGammaQ
} from './gamma.ts';
export { log, logInPlace } from './log.ts';
export { log1p } from './log1p.ts';
export { solveIncreasing, type Tangent } from './newton.ts';
export { normalCdf, normalDensity, normalQuantile, normalQuantileInPlace } from './normal.ts';
export { pow } from './pow.ts';
export { logGamma } from './stirling.ts';
export { studentCdf, studentQuantile } from './student.ts';

// Numerics: the mathematics that must give the same bits everywhere. Pure arithmetic; imports nothing.
export { betaQuantile, regularizedBeta } from './beta.ts';
export { exp } from './exp.ts';
export { expm1 } from './expm1.ts';
export { gammaQuantile, regularizedGammaP, regularizedGammaQ } from './gamma.ts';
export { log } from './log.ts';
export { log1p } from './log1p.ts';
export { normalCdf, normalQuantile } from './normal.ts';
export { pow } from './pow.ts';
export { logGamma } from './stirling.ts';
export { studentCdf, studentQuantile } from './student.ts';

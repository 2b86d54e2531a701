// Numerics: the mathematics that must give the same bits everywhere. Pure arithmetic; imports nothing.
export { exp } from './exp.ts';
export { expm1 } from './expm1.ts';
export { log } from './log.ts';
export { log1p } from './log1p.ts';
export { pow } from './pow.ts';

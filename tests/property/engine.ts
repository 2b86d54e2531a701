// What of the engine the mutants are made of.
export { compileScenario } from '../../sim/compile/scenario.ts';
export { runReplication } from '../../sim/kernel/run.ts';

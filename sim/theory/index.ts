// Closed forms of queueing theory, as oracles for the engine and for the page's "does it make sense?". Rates per hour, times in hours.
export { bulkArrival, bulkService, gatheringTime } from './bulk.ts';
export { mdc } from './crommelin.ts';
export { erlangB, erlangC, leadTimeQuantile, mmc, queueTimeQuantile } from './erlang.ts';
export { feedback } from './feedback.ts';
export { erlangA, machineRepair, mmck } from './finite.ts';
export { forkJoinLeadTime, longestOf } from './fork-join.ts';
export { jackson, type Station } from './jackson.ts';
export { kingman, type Demand } from './kingman.ts';
export { meanValueAnalysis, type ClosedStation } from './mean-value.ts';
export { mg1 } from './pollaczek.ts';
export { cobham, priorityMmc, type Traffic } from './priority.ts';
export { constantInterval, erlangInterval, gim1, type Transform } from './renewal.ts';
export { leadTimeByLittle, wipByLittle, type Steady } from './steady.ts';
export { tandem, tandemCapacity } from './tandem.ts';

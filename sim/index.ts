// The engine's only door. What is not exported here is nobody else's business.
export { createWeek, parseLine } from './model/calendar.ts';
export type { Week } from './model/calendar.ts';
export { check } from './model/check.ts';
export { meanOf } from './model/check/time.ts';
export { createModel } from './model/create.ts';
export { DEFAULTS } from './model/defaults.ts';
export { planRun } from './experiment/plan.ts';
export type { Round } from './experiment/plan.ts';
export { BOUND_CODES, createReplicator } from './experiment/replicate.ts';
export type { Replicated, Task } from './experiment/replicate.ts';
export { runAll } from './experiment/run.ts';
export type { Stage } from './experiment/run.ts';
export type { Setup } from './experiment/setup.ts';
export { describe } from './model/describe.ts';
export type { Issue, Result } from './model/issue.ts';
export { LIMITS } from './model/limits.ts';
export { applyMove, applyMoves } from './model/moves/apply.ts';
export type { Moved } from './model/moves/apply.ts';
export { createScenarios } from './model/moves/scenarios.ts';
export type { Scenario } from './model/moves/scenarios.ts';
export { parseDocument } from './model/parse.ts';
export { createJsonSchema, FORMAT } from './model/schema.ts';
export type {
	ArrivesDocument,
	ArrowDocument,
	BatchDocument,
	BlockDocument,
	ByDocument,
	CalendarDocument,
	DurationDocument,
	DutyDocument,
	FlawDocument,
	KindTimeDocument,
	Move,
	NodeDocument,
	NoteDocument,
	OuterDocument,
	PoolDocument,
	ProvenanceDocument,
	QueueDocument,
	RedesignDocument,
	RunDocument,
	StepDocument,
	StreamDocument,
	TimeDocument,
	WorkDocument
} from './model/schema.ts';
export { hasShift } from './model/shift.ts';
export { sketchTime } from './model/sketch.ts';
export type { Sketch } from './model/sketch.ts';
export { DOOR } from './stats/growth.ts';
export { ALL_PAIRED, choosePairs } from './stats/pairs.ts';
export type { PairOfIds } from './stats/pairs.ts';
export { areApart } from './stats/apart.ts';
export { CAUSES } from './kernel/observations.ts';
export type {
	Also,
	BlockSummary,
	Bottleneck,
	Cause,
	ChangeOver,
	Comparison,
	Estimate,
	Fall,
	Falls,
	Figures,
	HoldUp,
	HoldUpChange,
	LeadTime,
	Pair,
	Part,
	ScenarioSummary,
	ScenarioViews,
	StepSummary,
	Summary
} from './stats/summary.ts';
export {
	DAY,
	HOUR,
	MINUTE,
	parseDuration,
	parseRange,
	unitLength,
	WEEK,
	WORKING_DAY
} from './units.ts';
export type { Unit } from './units.ts';

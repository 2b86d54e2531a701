// The engine's only door. What is not exported here is nobody else's business.
export type { Issue, Result } from './model/issue.ts';
export { applyMove, applyMoves } from './model/moves/apply.ts';
export type { Moved } from './model/moves/apply.ts';
export { createScenarios } from './model/moves/scenarios.ts';
export type { Scenario } from './model/moves/scenarios.ts';
export { parseDocument } from './model/parse.ts';
export type {
	BlockDocument,
	KindTimeDocument,
	Move,
	NodeDocument,
	PoolDocument,
	RedesignDocument,
	StepDocument,
	StreamDocument,
	TimeDocument,
	WorkDocument
} from './model/schema.ts';
export { CAUSES } from './stats/summary.ts';
export type {
	BlockSummary,
	Bottleneck,
	Cause,
	Comparison,
	Estimate,
	Figures,
	LeadTime,
	ScenarioSummary,
	ScenarioViews,
	StepSummary,
	Summary
} from './stats/summary.ts';

// What a drawn time can be, as plain data. Parameters are resolved: all in one scale (milliseconds, for times), none missing.

/** A distribution of a value ≥ 0. The scale of its parameters is the caller's; the model uses milliseconds. */
export type Distribution =
	| { kind: 'constant'; value: number }
	| { kind: 'exponential'; mean: number }
	| { kind: 'uniform'; low: number; high: number }
	| { kind: 'triangular'; low: number; mode: number; high: number }
	| { kind: 'pert'; low: number; mode: number; high: number }
	| { kind: 'normal'; mean: number; sd: number } // truncated at 0; mean and sd before truncation
	| { kind: 'lognormal'; mu: number; sigma: number } // of the logarithm
	| { kind: 'gamma'; shape: number; scale: number }
	| { kind: 'weibull'; shape: number; scale: number }
	| { kind: 'pareto'; min: number; shape: number }
	| { kind: 'values'; values: number[] } // ascending, each as likely
	| { kind: 'quantiles'; points: [p: number, x: number][] } // p ascending from 0 to 1, piecewise linear
	| { kind: 'mix'; parts: { share: number; of: Distribution }[] }
	| { kind: 'sum'; parts: Distribution[] };

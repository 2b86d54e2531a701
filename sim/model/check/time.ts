// One time that makes sense: low below high, shares that add up, nothing longer than a thousand years.
import { mean } from '../../random/index.ts';
import { parseDuration, parseRange, type Unit } from '../../units.ts';
import type { Issue } from '../issue.ts';
import { LIMITS } from '../limits.ts';
import { show } from '../path.ts';
import type { DurationDocument, TimeDocument } from '../schema.ts';
import { createDistribution } from '../time.ts';

/** Shares that are said to add up to 1 may miss it by this much. */
export const SHARE_TOLERANCE = 1e-6;

/** A coefficient of variation is 0, or between 1/1000 and 1000; a shape between 1/20 and 1000; there are at most so many stages. */
const MOST = 1_000;
const LEAST_CV = 0.001;
const LEAST_SHAPE = 0.05;
const MOST_STAGES = 1_000_000;

/** Expected milliseconds of a time; NaN where it makes no sense, Infinity where it has none. With `unit` null, of bare numbers. */
export function meanOf(time: TimeDocument, unit: Unit | null): number {
	const isSound = findTimeIssues(time, '', unit).every(({ severity }) => severity === 'warning');
	return isSound ? mean(createDistribution(time, unit)) : NaN;
}

/** What is wrong with a time of the right shape. With `unit` null it counts items, in bare numbers. */
export function findTimeIssues(time: TimeDocument, path: string, unit: Unit | null): Issue[] {
	const issues: Issue[] = [];
	visit(time, path);
	return issues;

	function visit(time: TimeDocument, path: string): void {
		const at = (...names: (string | number)[]) =>
			names.reduce<string>(
				(all, name) => all + (typeof name === 'number' ? `[${name}]` : `.${name}`),
				path
			);
		if (typeof time !== 'object') {
			if (unit === null || !parseRange(time, unit)) read(time, path);
			else checkRange(time as string, unit, path);
		} else if ('exponential' in time) read(time.exponential, at('exponential'));
		else if ('uniform' in time) readAscending(time.uniform, at('uniform'));
		else if ('triangular' in time) readAscending(time.triangular, at('triangular'));
		else if ('pert' in time) readAscending(time.pert, at('pert'));
		else if ('normal' in time) {
			read(time.normal.mean, at('normal', 'mean'));
			read(time.normal.sd, at('normal', 'sd'));
		} else if ('lognormal' in time) checkLognormal(time.lognormal, at('lognormal'));
		else if ('gamma' in time) {
			read(time.gamma.mean, at('gamma', 'mean'));
			checkBounds('cv', time.gamma.cv, LEAST_CV, MOST, at('gamma', 'cv'));
		} else if ('erlang' in time) {
			read(time.erlang.mean, at('erlang', 'mean'));
			checkBounds('number of stages', time.erlang.k, 1, MOST_STAGES, at('erlang', 'k'));
		} else if ('weibull' in time) {
			read(time.weibull.mean, at('weibull', 'mean'));
			checkBounds('shape', time.weibull.shape, LEAST_SHAPE, MOST, at('weibull', 'shape'));
		} else if ('pareto' in time) {
			const { min, shape } = time.pareto;
			read(min, at('pareto', 'min'));
			checkBounds('shape', shape, LEAST_SHAPE, MOST, at('pareto', 'shape'));
			if (shape <= 1)
				issues.push({
					code: 'endless-mean',
					severity: 'warning',
					path: at('pareto', 'shape'),
					message: `A Pareto with shape ${shape} has no mean: the longer one looks, the longer it gets.`,
					hint: 'A shape above 1 has one.'
				});
		} else if ('values' in time) time.values.forEach((value, i) => read(value, at('values', i)));
		else if ('quantiles' in time) checkQuantiles(time.quantiles, at('quantiles'));
		else if ('mix' in time) {
			const sum = time.mix.reduce((total, { share }) => total + share, 0);
			if (Math.abs(sum - 1) > SHARE_TOLERANCE)
				wrong(
					at('mix'),
					`The shares of the mix add up to ${Number(sum.toFixed(6))}.`,
					'They add up to 1.'
				);
			time.mix.forEach((part, i) => visit(part.of, at('mix', i, 'of')));
		} else time.sum.forEach((part, i) => visit(part, at('sum', i)));
	}

	function wrong(path: string, message: string, hint: string, code = 'bad-time'): void {
		issues.push({ code, severity: 'error', path, message, hint });
	}

	/** Milliseconds, or items. NaN, which compares as nothing wrong, once it is said what is. */
	function read(duration: DurationDocument, path: string): number {
		const value = unit === null ? duration : parseDuration(duration, unit);
		if (typeof value === 'number' && value <= (unit === null ? 1_000_000 : LIMITS.duration))
			return value;
		if (unit === null)
			wrong(
				path,
				`${show(duration)} does not count items.`,
				'It takes a number up to 1,000,000, or a distribution of bare numbers: { "uniform": [1, 5] }.'
			);
		else
			wrong(
				path,
				`${show(duration)} is more than 1,000 years.`,
				'Give a shorter time.',
				'too-long'
			);
		return NaN;
	}

	function checkRange(text: string, unit: Unit, path: string): void {
		const { low, high } = parseRange(text, unit)!;
		if (low <= 0 || low >= high)
			wrong(
				path,
				`"${text}" is no range.`,
				'The first number is above 0 and below the second: "2 to 6 h".'
			);
		else if (high > LIMITS.duration)
			wrong(path, `"${text}" is more than 1,000 years.`, 'Give a shorter time.', 'too-long');
	}

	function readAscending(durations: readonly DurationDocument[], path: string): void {
		const numbers = durations.map((duration, i) => read(duration, `${path}[${i}]`));
		if (numbers.some((number, i) => i > 0 && number < numbers[i - 1]))
			wrong(path, `${show(durations)} does not ascend.`, 'Each is at least the one before.');
	}

	function checkBounds(
		name: string,
		value: number,
		least: number,
		most: number,
		path: string
	): void {
		const isNone = name === 'cv' && value === 0;
		if (isNone || (value >= least && value <= most)) return;
		wrong(
			path,
			`A ${name} of ${value} is beyond what can be drawn.`,
			`It takes ${name === 'cv' ? '0, or ' : ''}${least} to ${most}.`
		);
	}

	function checkLognormal(
		parameters: { mean: DurationDocument; cv: number } | Record<string, DurationDocument>,
		path: string
	): void {
		if (Object.hasOwn(parameters, 'mean')) {
			read(parameters.mean, `${path}.mean`);
			checkBounds('cv', Number(parameters.cv), LEAST_CV, MOST, `${path}.cv`);
			return;
		}
		const [first, second] = Object.entries(parameters)
			.map(([name, x]) => ({ name, p: Number(name.slice(1)), x: read(x, `${path}.${name}`) }))
			.sort((a, b) => a.p - b.p);
		if (first.x <= 0 || second.x <= first.x)
			wrong(
				path,
				`${first.name} and ${second.name} of ${show(parameters)} do not ascend.`,
				`${first.name} is above 0 and below ${second.name}.`
			);
	}

	function checkQuantiles(points: [p: number, x: DurationDocument][], path: string): void {
		const isCovered = points[0][0] === 0 && points[points.length - 1][0] === 1;
		if (!isCovered || points.some(([p], i) => i > 0 && p <= points[i - 1][0]))
			wrong(
				path,
				`The p of quantiles are ${show(points.map(([p]) => p))}.`,
				'They ascend from 0 to 1, each above the one before: [[0, lowest], …, [1, highest]].'
			);
		const values = points.map(([, x], i) => read(x, `${path}[${i}][1]`));
		if (values.some((value, i) => i > 0 && value < values[i - 1]))
			wrong(path, 'The values of quantiles do not ascend.', 'Each is at least the one before.');
	}
}

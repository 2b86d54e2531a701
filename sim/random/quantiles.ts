import { type Family, type Of, type Turn, turned } from './family.ts';

type Quantiles = Of<'quantiles'>;

/** Straight lines between known quantiles: points [p, x], both ascending, p from 0 to 1. */
export const quantiles: Family<Quantiles> = {
	quantile: (d, u) => turned(prepare(d), u),
	cdf({ points }, x) {
		if (x < points[0][1]) return 0;
		let i = points.length - 1;
		if (x >= points[i][1]) return 1;
		while (points[i][1] > x) i--;
		const [p, from] = points[i];
		const [next, to] = points[i + 1];
		return p + ((next - p) * (x - from)) / (to - from);
	},
	mean: (d) => sumOfPieces(d, (from, to) => (from + to) / 2),
	variance(d) {
		const mean = quantiles.mean(d);
		return sumOfPieces(d, (from, to) => {
			const a = from - mean;
			const b = to - mean;
			return (a * a + a * b + b * b) / 3;
		});
	},
	minimum: (d) => d.points[0][1],
	maximum: (d) => d.points[d.points.length - 1][1],
	scale: (d, factor) => ({ ...d, points: d.points.map(([p, x]) => [p, x * factor]) }),
	prepare
};

/** Over all pieces, their probability times what each has on average. */
function sumOfPieces({ points }: Quantiles, average: (from: number, to: number) => number): number {
	let sum = 0;
	for (let i = 1; i < points.length; i++) {
		sum += (points[i][0] - points[i - 1][0]) * average(points[i - 1][1], points[i][1]);
	}
	return sum;
}

function prepare({ points }: Quantiles): Turn {
	const p = Float64Array.from(points, (point) => point[0]);
	const x = Float64Array.from(points, (point) => point[1]);
	return (drawn) => {
		const u = drawn[0];
		// The last point at or below u.
		let low = 0;
		let high = p.length - 1;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if (p[middle] <= u) low = middle;
			else high = middle;
		}
		drawn[0] = x[low] + ((x[high] - x[low]) * (u - p[low])) / (p[high] - p[low]);
	};
}

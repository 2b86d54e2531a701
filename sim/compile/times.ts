import type { KindTime } from '../model/model.ts';
import type { Distribution } from '../random/distribution.ts';
import { createSampler, type Sampler } from '../random/sampler.ts';
import { NO_TIME } from './program.ts';

/** The times of a program, each distribution once; an index stands for it. */
export class Times {
	readonly form: number[] = [];
	readonly value: number[] = [];
	readonly samplers: Sampler[] = [];
	private readonly known = new Map<string, number>();

	/** The index of a distribution; NO_TIME for a constant 0. */
	add(distribution: Distribution): number {
		if (distribution.kind === 'constant' && distribution.value === 0) return NO_TIME;
		const text = JSON.stringify(distribution);
		const known = this.known.get(text);
		if (known !== undefined) return known;
		const index = this.form.length;
		this.known.set(text, index);
		this.form.push(
			distribution.kind === 'constant' ? 0 : distribution.kind === 'exponential' ? 1 : 2
		);
		this.value.push(
			distribution.kind === 'constant'
				? distribution.value
				: distribution.kind === 'exponential'
					? distribution.mean
					: 0
		);
		this.samplers.push(createSampler(distribution));
		return index;
	}

	/** Indices by kind of work. */
	addByKind(time: KindTime | null, kinds: string[]): number[] {
		return kinds.map((kind) => {
			const distribution = time && (ownValue(time.for, kind) ?? time.else);
			return distribution ? this.add(distribution) : NO_TIME;
		});
	}
}

/** A record's own value, never an inherited one: ids are what people type. */
export function ownValue<T>(record: Record<string, T>, key: string): T | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}

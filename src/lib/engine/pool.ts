// A pool of replicators that knows nothing of browser or Node: the caller says how one is started and ended.
import type { Replicated, Task } from '#sim';
import type { Replicator } from './replicator.ts';

/** A replicator, usually in a thread of its own. */
export interface Member {
	replicator: Replicator;
	/** Rejects when the thread breaks down; otherwise never settles. */
	broken: Promise<never>;
	terminate(): void;
}

interface Job {
	run: number;
	setup: string;
	task: Task;
	resolve(replicated: Replicated | null): void;
	reject(reason: unknown): void;
}

/** How long a canceled replication may take to notice, in milliseconds, before its thread is ended. */
const PATIENCE = 1_000;

/**
 * How long work may wait before a pool that began small takes on the rest of its threads, in milliseconds. A new one is
 * slow for its first half second, until its code is compiled: for less work than this it is no help, and in the way of
 * whoever else needs the core.
 */
const LONG = 1_500;

export class Pool {
	private readonly size: number;
	private limit: number;
	private growth: ReturnType<typeof setTimeout> | undefined;
	private readonly start: () => Member;
	private readonly idle: Member[] = [];
	private readonly busy = new Map<Member, Job>();
	private queue: Job[] = [];

	/**
	 * size ≥ 1: how many replicate at once. They are started when they are first needed. few, of 1 to `size`: how many of
	 * them there are until work has waited for long.
	 */
	constructor(start: () => Member, size: number, few = size) {
		this.start = start;
		this.size = size;
		this.limit = few;
	}

	/** How many replicate at once, for now. */
	get workers(): number {
		return this.limit;
	}

	/** Starts them at once, for whom a slow first answer would be worse than an idle thread. */
	warmUp(): void {
		while (this.idle.length + this.busy.size < this.limit) this.idle.push(this.hire());
	}

	/** Does the task as soon as somebody is free, first come first served; null when its run is canceled before. */
	replicate(run: number, setup: string, task: Task): Promise<Replicated | null> {
		return new Promise((resolve, reject) => {
			this.queue.push({ run, setup, task, resolve, reject });
			this.dispatch();
		});
	}

	/** Gives up what waits and what is in hand of a run. The caller is free at once, the threads a little later. */
	cancel(run: number): void {
		for (const job of this.queue) if (job.run === run) job.resolve(null);
		this.queue = this.queue.filter((job) => job.run !== run);
		for (const [member, job] of this.busy) {
			if (job.run !== run) continue;
			job.resolve(null);
			member.replicator.cancel(run).catch(() => {});
			setTimeout(() => this.busy.get(member) === job && this.dismiss(member), PATIENCE);
		}
	}

	close(): void {
		for (const job of [...this.queue, ...this.busy.values()]) job.resolve(null);
		this.queue = [];
		clearTimeout(this.growth);
		for (const member of [...this.idle, ...this.busy.keys()]) this.dismiss(member);
	}

	private dispatch(): void {
		while (this.queue.length > 0) {
			const member = this.idle.pop() ?? (this.busy.size < this.limit ? this.hire() : null);
			if (!member) {
				if (this.limit < this.size) this.growth ??= setTimeout(() => this.grow(), LONG);
				return;
			}
			const job = this.queue.shift()!;
			this.busy.set(member, job);
			void this.work(member, job);
		}
		clearTimeout(this.growth);
		this.growth = undefined;
	}

	private grow(): void {
		this.limit = this.size;
		this.dispatch();
	}

	private hire(): Member {
		const member = this.start();
		member.broken.catch((reason: unknown) => {
			this.busy.get(member)?.reject(reason);
			this.dismiss(member);
		});
		return member;
	}

	private async work(member: Member, job: Job): Promise<void> {
		try {
			job.resolve(await member.replicator.replicate(job.run, job.setup, job.task));
			if (this.busy.delete(member)) this.idle.push(member);
			this.dispatch();
		} catch (reason) {
			job.reject(reason);
			// Whatever state it is in: the next task gets a new one.
			this.dismiss(member);
		}
	}

	private dismiss(member: Member): void {
		member.terminate();
		this.busy.delete(member);
		const at = this.idle.indexOf(member);
		if (at >= 0) this.idle.splice(at, 1);
		this.dispatch();
	}
}

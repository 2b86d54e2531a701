import { MOVING, type Tokens } from './tokens.ts';

/** Nothing is held back by an item that moves; ≥ 0 is a hold of people, IN_BLOCK − b a place inside block b. */
export const NO_HOLD = -1;
export const IN_BLOCK = -2;

/** A target of its own: the service of a batch is over. */
export const WORK_DONE = -0x40000001;

/** Moves that wait for the present one to be done. The last said is done first: what follows from a move comes before its neighbors. */
export class Moves {
	declare private readonly tokens: Tokens;
	private token = new Int32Array(64);
	private targets = new Int32Array(64);
	private holds = new Int32Array(64);
	private count = 0;
	/** Of the move that `next` gave. */
	target = 0;
	hold = NO_HOLD;

	constructor(tokens: Tokens) {
		this.tokens = tokens;
	}

	clear(): void {
		this.count = 0;
	}

	/** How many there are. */
	get depth(): number {
		return this.count;
	}

	/** The token will go to the target as soon as the present move is done. */
	send(token: number, target: number, hold = NO_HOLD): void {
		this.tokens.phase[token] = MOVING;
		this.push(token, target, hold);
	}

	/** The service of a batch will be over as soon as the present move is done. */
	end(leader: number): void {
		this.push(leader, WORK_DONE, NO_HOLD);
	}

	private push(token: number, target: number, hold: number): void {
		if (this.count === this.token.length) {
			this.token = twice(this.token);
			this.targets = twice(this.targets);
			this.holds = twice(this.holds);
		}
		this.token[this.count] = token;
		this.targets[this.count] = target;
		this.holds[this.count++] = hold;
	}

	/** The next token to move, or −1 where it was called off; `target` and `hold` are its. */
	next(): number {
		const i = --this.count;
		this.target = this.targets[i];
		this.hold = this.holds[i];
		return this.token[i];
	}

	/** A token that was to move does not; what it held back is returned. */
	forget(token: number): number {
		for (let i = 0; i < this.count; i++)
			if (this.token[i] === token) {
				this.token[i] = -1;
				return this.holds[i];
			}
		return NO_HOLD;
	}
}

function twice(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const longer = new Int32Array(array.length * 2);
	longer.set(array);
	return longer;
}

// Blinking: one of the pair shown alone, in place, so that the eye sees what differs. Only by hand, never by itself.
import type { Side } from './pair.ts';

/** Milliseconds from which a key counts as held: letting it go brings back what was there. */
const HELD = 350;

export class Blink {
	/** Which of the pair is shown alone; null: both. */
	side: Side | null = $state(null);
	#pressed: { at: number; before: Side | null } | null = null;

	/** The other one. From both: the second, since the first is what one knows. */
	flip(): void {
		this.side = this.side === 'to' ? 'from' : 'to';
	}

	/** Both again. */
	stop(): void {
		this.side = null;
		this.#pressed = null;
	}

	/** The key goes down, at a time in milliseconds; repeats of a held key do nothing. */
	press(at: number): void {
		if (this.#pressed) return;
		this.#pressed = { at, before: this.side };
		this.flip();
	}

	/** The key goes up: after a while it only was a look. */
	release(at: number): void {
		if (this.#pressed && at - this.#pressed.at >= HELD) this.side = this.#pressed.before;
		this.#pressed = null;
	}
}

// The event list: an array kept in order of time, rank, and who was scheduled first.

export const SHIFT = 0;
export const END = 1;
export const TIMER = 2;
export const ARRIVAL = 3;

export interface Event {
	time: number;
	rank: number;
	happen: () => void;
}

export class Agenda {
	readonly events: Event[] = [];

	schedule(time: number, rank: number, happen: () => void): Event {
		const event = { time, rank, happen };
		const isLater = (other: Event) =>
			other.time > time || (other.time === time && other.rank > rank);
		const place = this.events.findIndex(isLater);
		this.events.splice(place < 0 ? this.events.length : place, 0, event);
		return event;
	}

	cancel(event: Event): void {
		const place = this.events.indexOf(event);
		if (place >= 0) this.events.splice(place, 1);
	}
}

/** Places that became free at this instant and are still to be given on, the first freed first; each stands here once. */
export class FreedPlaces {
	declare private readonly isFreed: Uint8Array;
	declare private readonly ring: Int32Array;
	private first = 0;
	private count = 0;

	constructor(places: number) {
		this.isFreed = new Uint8Array(places);
		this.ring = new Int32Array(places);
	}

	clear(): void {
		this.isFreed.fill(0);
		this.count = 0;
	}

	get isEmpty(): boolean {
		return this.count === 0;
	}

	add(place: number): void {
		if (this.isFreed[place]) return;
		this.isFreed[place] = 1;
		this.ring[(this.first + this.count++) % this.ring.length] = place;
	}

	next(): number {
		const place = this.ring[this.first];
		this.first = (this.first + 1) % this.ring.length;
		this.count--;
		this.isFreed[place] = 0;
		return place;
	}
}

/** The ids behind the indices, so that statistics never need the model. */
export interface Labels {
	steps: string[];
	blocks: string[];
	/** By block: number of lanes. */
	lanes: number[];
	pools: string[];
	kinds: string[];
	flaws: string[];
	outcomes: string[];
	/** By step: pools whose people it may take; empty for none. */
	stepPools: number[][];
	/** By pool: capacity, and money an hour of work or null. */
	capacity: number[];
	cost: (number | null)[];
}

// Everything there is, as plain objects.
import type { Key } from '../../sim/random/keys.ts';
import type { Arrow, Block, Kind, Model, Node, Pool, Step } from '../../sim/model/model.ts';
import { CHARGES } from '../../sim/kernel/observations.ts';
import type { Agenda, Event } from './agenda.ts';
import type { Interval } from './calendar.ts';
import type { Held, Ladder, Span, Stood } from './charge.ts';

export interface World {
	/** What is in force. */
	model: Model;
	/** What was, before the change-over. */
	former: Model | null;
	key: Key;
	now: number;
	agenda: Agenda;
	pools: PoolState[];
	/** By the id of a step: whatever design it is of. The last design's first, in the order of the file. */
	places: Map<string, Place>;
	doors: Map<string, Door>;
	/** The door of the whole stream. */
	top: Door;
	items: Item[];
	visits: Visit[];
	services: Service[];
	/** Every visit of a block, of what was blocked at a step, of what stood before a block's door, in a queue. */
	runs: BlockRun[];
	held: Held[];
	atDoors: Span[];
	stood: Stood[];
	/** People who are free once all items of this event have moved on. */
	freed: { pool: PoolState; count: number }[];
	joins: number;
	/** Of the kinds that always wait: the one that was let in last. */
	turn: string | null;
	sources: Map<string, Source>;
}

/** Where items of a kind come from. */
export interface Source {
	kind: Kind;
	/** Items so far. */
	index: number;
	/** Instants at which some came, so far. */
	epoch: number;
	/** At a rate: how many were expected by the next instant. */
	expected: number;
	/** When the one before came, or the process began. */
	last: number;
	next: Event | null;
}

export interface PoolState {
	pool: Pool;
	shift: Interval[] | null;
	/** Share of attention that this stream gets, after the reserve. */
	focus: number;
	isOpen: boolean;
	busy: number;
	mustLook: boolean;
	/** Openings and closings to come. */
	changes: Event[];
	/** How many there are, until when. */
	capacities: { until: number; count: number }[];
}

/** A step at run time. */
export interface Place {
	id: string;
	/** As each design has it. */
	steps: Map<Model, Team>;
	gathering: Token[];
	/** Runs for the first who gathers. */
	timer: { event: Event; token: Token } | null;
	tick: Event | null;
	queue: Entry[];
	/** Held elsewhere, because this step is full. */
	blocked: Token[];
	/** Places taken: hand-off, pickup, gathering and queue. */
	waiting: number;
	touchDraws: number;
	setupDraws: number;
	begun: number;
	/** Kind of work begun last, by id. */
	lastKind: string | null;
}

export interface Team {
	step: Step;
	pools: { state: PoolState; count: number }[];
}

/** A step as the item came in by it. */
export const stepFor = ({ steps }: Place, item: Item): Step => steps.get(item.model)!.step;
export const poolsFor = ({ steps }: Place, item: Item) => steps.get(item.model)!.pools;

/** The step whose rules hold for the queue and its places: that of the design in force, where it has it. */
export const rulesOf = ({ model }: World, { steps }: Place): Step =>
	(steps.get(model) ?? [...steps.values()][0]).step;

/** The same at a moment of a run that is over; model: the last design. */
export function rulesAt({ steps }: Place, model: Model, time: number): Step {
	const former = [...steps.keys()].find((design) => design !== model);
	const isBefore = model.run.switch !== null && time < model.run.switch.at;
	const design = former && (isBefore || !steps.has(model)) ? former : model;
	return steps.get(design)!.step;
}

/** What waits to be served as one: an item, or a settled batch. */
export interface Entry {
	members: Token[];
	since: number;
	order: number;
	/** Touch times drawn on joining, one a member or one for all; null: not drawn yet. */
	touch: number[] | null;
	/** Since its first is who it is. */
	stood: Stood | null;
}

export interface Door {
	limit: number | null;
	inside: number;
	waiting: Token[];
}

export interface Item {
	/** The design that it came in by. */
	model: Model;
	kind: Kind;
	index: number;
	key: Key;
	arrival: number;
	/** When it was let in by the top door. */
	entered: number;
	exit: number;
	fate: number;
	charges: number[];
	ladder: Ladder;
	/** By the id of a step. */
	offHours: Map<string, number>;
	root: Token;
	visits: Map<string, number>;
	services: Map<string, number>;
	used: Map<Arrow, number>;
	flaws: Map<string, { isFound: boolean; sentTo: string | null }>;
	caught: number;
	/** By block that it was rejected from: the lanes that had rejected. */
	rejected: Map<string, Set<number>>;
}

/** One thread of an item: the item itself, or what it is in one lane. */
export interface Token {
	item: Item;
	list: Node[];
	lane: { run: BlockRun; index: number } | null;
	charges: number[];
	ladder: Ladder;
	/** By the id of a step. */
	offHours: Map<string, number>;
	/** What it holds until it has moved on. */
	from: Visit | BlockRun | null;
	/** Places it has left and that are given on once it has moved, the first left first. */
	owes: GiveOn[];
	state: State;
	patience: Event | null;
}

/** Gives a place on to who waits for it. */
export type GiveOn = () => void;

export type State =
	| { is: 'moving' }
	| { is: 'delayed'; event: Event; place: Place | null }
	| { is: 'gathering'; place: Place }
	| { is: 'queued'; place: Place; entry: Entry }
	| { is: 'served'; service: Service }
	| { is: 'blocked'; place: Place; since: number; service: Service | null; held: Held }
	| { is: 'at door'; door: Door; block: Block | null; stay: Span }
	| { is: 'in lanes'; run: BlockRun }
	| { is: 'ended' };

export interface BlockRun {
	block: Block;
	visit: number;
	parent: Token;
	lanes: ('not begun' | 'running' | 'done' | 'rejected')[];
	tokens: Token[];
	isOver: boolean;
	/** When the item came in, and was in the next place or out of the stream. */
	began: number;
	gone: number;
	/** When lanes ended; when they ended the block (NaN: they have not), and which of them did. */
	ends: number[];
	over: number;
	last: number;
	/** Where the first to reject wants to go. */
	target: string | null;
}

export interface Visit {
	item: Item;
	place: Place;
	step: Step;
	visit: number;
	arrived: number;
	joined: number;
	taken: number;
	done: number;
	left: number;
	/** When it left the step, whatever the reason. */
	gone: number;
	/** Of what is over. */
	pickup: number;
	touch: number;
}

export interface Service {
	place: Place;
	members: Token[];
	/** Who are held by it now. */
	people: People;
	event: Event | null;
	/** Who took it, when, and until when they had it in hand. */
	takers: People;
	taken: number;
	ended: number;
	/** On-shift time that it takes in hand, and the work in that. */
	inHand: number;
	work: number;
	shift: Interval[] | null;
}

export type People = { pool: PoolState; count: number }[];

export const isVisit = (from: Token['from']): from is Visit => from !== null && 'place' in from;

/** Every step below a list, in the order of the file. */
export function stepsOf(list: Node[]): Step[] {
	return list.flatMap((node) => (node.type === 'step' ? [node] : node.lanes.flatMap(stepsOf)));
}

export function blocksOf(list: Node[]): Block[] {
	return list.flatMap((node) =>
		node.type === 'step' ? [] : [node, ...node.lanes.flatMap((lane) => blocksOf(lane))]
	);
}

export const createToken = (item: Item, list: Node[], lane: Token['lane']): Token => ({
	item,
	list,
	lane,
	charges: CHARGES.map(() => 0),
	ladder: new Map(),
	offHours: new Map(),
	from: null,
	owes: [],
	state: { is: 'moving' },
	patience: null
});

// What the field's words mean, and how each figure comes about: behind every “Why?”.

export interface Definition {
	term: string;
	meaning: string;
	formula?: string;
}

export const GLOSSARY = {
	leadTime: {
		term: 'Lead time',
		meaning:
			'From entering the stream to leaving it finished, with all waiting and all rework: what the customer lives through. The clock runs at night and at weekends too.',
		formula: 'lead time = touch time + the six kinds of waiting + plain delays'
	},
	outer: {
		term: 'What the customer waits for',
		meaning:
			'From wanting it to having it. This stream is one part of that: where it is a small one, making it faster changes little for the customer.',
		formula: 'mean lead time of this stream ÷ mean of the whole wait'
	},
	touchTime: {
		term: 'Touch time',
		meaning: 'Time in which somebody (or a machine) works on the item. Everything else is waiting.'
	},
	pickup: {
		term: 'Pickup and hand-off',
		meaning:
			'Until somebody notices that it is there, and until it arrives there at all. Most waiting in office work is this, and no additional person cures it.'
	},
	queue: {
		term: 'Nobody is free',
		meaning:
			'Noticed, but those who could take it are busy (queue), have stopped for the night with it in their hands (paused), or the next place is full (blocked).'
	},
	batch: {
		term: 'Waiting for others',
		meaning: 'Until a batch is complete, or until the slowest of several parallel lanes is done.'
	},
	flowEfficiency: {
		term: 'Flow efficiency',
		meaning: 'The share of the lead time in which the item is worked on.',
		formula: 'sum of touch time ÷ sum of lead time'
	},
	utilization: {
		term: 'Utilization',
		meaning:
			'The share of the time on shift in which people have this work in hand. Near 1 nothing more fits in, and queues grow steeply before that.',
		formula: 'time in hand ÷ time available on shift'
	},
	constraint: {
		term: 'The constraint',
		meaning:
			'At each moment: the people who have been busy without a break for longest while work waits for them. Its share is how much of the time it was they. “Nobody” means that no one was that busy: then time goes into waiting to be noticed, not into a lack of people.'
	},
	variability: {
		term: 'Variability (±)',
		meaning:
			'How much times differ from one item to the next, beside their average. 0%: always the same. 100%: as irregular as pure chance. The same average with less variability means less waiting.',
		formula: 'the coefficient of variation, cv = standard deviation ÷ mean; ± 40% is a cv of 0.4'
	},
	focus: {
		term: 'Focus',
		meaning:
			'The share of people’s attention that this stream gets. At 50% an hour of work takes two hours on the clock.'
	},
	interval: {
		term: 'The interval',
		meaning:
			'Chance is part of the model, so every figure comes with the range in which the true mean lies with 95% confidence. More runs make it narrower. Figures show no more digits than it supports.',
		formula: 'mean over runs ± Student’s t × standard deviation ÷ √runs'
	},
	paired: {
		term: 'Paired runs',
		meaning:
			'Now and redesign meet the same luck: the same arrivals, the same difficult items. So their difference is known much better than either figure.'
	},
	escaped: {
		term: 'Escaped flaws',
		meaning: 'Flaws that reach the customer, per 1,000 finished items.'
	},
	throughput: {
		term: 'Throughput',
		meaning:
			'How many are finished in a given time. While the stream keeps up it equals what arrives: a redesign makes each one faster, not more of them.'
	},
	late: {
		term: 'Later than promised',
		meaning:
			'Of the finished items that were promised within a certain time, the share that took longer.'
	},
	backlog: {
		term: 'Waiting to be let in',
		meaning:
			'Where the whole stream has a limit: how many wait before its door, on average. They are not open yet, but their lead time runs.'
	},
	cost: {
		term: 'Cost per finished item',
		meaning:
			'Hours of work, at what an hour of these people costs; those without a cost count nothing.',
		formula: 'cost of all work done ÷ finished'
	},
	percentile: {
		term: 'Median, and “85 of 100 within”',
		meaning:
			'Half of all items take at most the median; 85 of 100 take at most the second figure, which is the better one to promise.'
	},
	lognormal: {
		term: 'Times as spoken',
		meaning:
			'“2 to 6 h” means: eight of ten times it is between these. The rest is shorter or, rarely, much longer (a lognormal distribution).'
	},
	keep: {
		term: 'Keep',
		meaning:
			'Some steps must stay whatever the clock says: they guard against what is rare, or the law wants them. A step that is marked so can only be removed against its stated reason.'
	},
	value: {
		term: 'Would the customer miss it?',
		meaning:
			'“Yes”: it is what they came for. “Not until something goes wrong”: it protects. “No, but it must be”: law or contract. “No”: nobody would notice if it were gone. Slow is not waste: the answer is about purpose, not about time.'
	}
} satisfies Record<string, Definition>;

export type Term = keyof typeof GLOSSARY;

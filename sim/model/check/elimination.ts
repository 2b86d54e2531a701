// Expected visits along random ways: the flow equations, solved exactly.

/** What leads on from one state: to others, by index, and away. */
export interface Leads {
	to: Map<number, number>;
	away: number;
}

/** What a check may spend on it: so many ways followed. */
export interface Budget {
	left: number;
}

/**
 * How often each state is visited by one that starts in the first: x = e₁ + Wᵀx. States are taken out one by one from the last, each
 * giving what leads to it to where it leads, so that nothing is ever subtracted, and rounding stays far below a millionth however
 * seldom a loop lets go (W. K. Grassmann, M. I. Taksar & D. P. Heyman, Operations Research 33, 1985). Infinity where one never comes
 * away. Null where the budget is spent. `leads` is used up.
 */
export function countVisits(leads: Leads[], budget: Budget): number[] | null {
	const from = leads.map(() => new Set<number>());
	leads.forEach(({ to }, i) => {
		for (const j of to.keys()) from[j].add(i);
	});
	/** By state: what led to it from those before it, as a share of what leads on from it. */
	const into: [from: number, share: number][][] = leads.map(() => []);
	for (let k = leads.length - 1; k > 0; k--) {
		const on = onwards(leads[k], k);
		for (const i of from[k]) {
			if (i >= k) continue;
			const share = leads[i].to.get(k)! / on;
			leads[i].to.delete(k);
			into[k].push([i, share]);
			leads[i].away += share * leads[k].away;
			for (const [j, next] of leads[k].to) {
				if (j === k) continue;
				leads[i].to.set(j, (leads[i].to.get(j) ?? 0) + share * next);
				from[j].add(i);
			}
			budget.left -= leads[k].to.size + 1;
			if (budget.left <= 0) return null;
		}
	}
	const visits = leads.map(() => 0);
	if (leads.length > 0) visits[0] = 1 / onwards(leads[0], 0);
	for (let k = 1; k < leads.length; k++)
		for (const [i, share] of into[k]) visits[k] += visits[i] * share;
	return visits;
}

/** The share that does not stay where it is. */
function onwards({ to, away }: Leads, state: number): number {
	let sum = away;
	for (const [j, share] of to) if (j !== state) sum += share;
	return sum;
}

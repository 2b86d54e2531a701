// Every move by its form: what it says, and what Undo calls it.
import type { Locator } from '@playwright/test';
import { begin, card, choose, fill, open, tick, undo } from './desk.ts';
import { expect, test } from './fixtures.ts';

/** The change in the menu, what is filled in, the sentence that it becomes, and what Undo calls it. */
const changes: [
	change: string,
	steps: ((form: Locator) => Promise<unknown>)[],
	says: string,
	undo: string
][] = [
	[
		'Run steps side by side',
		[tick('Check'), tick('Opinion'), choose('It goes on when', 'the first lane is done')],
		'Let Check and Opinion run side by side; it goes on when the first lane is done.',
		'run “Check” and “Opinion” side by side'
	],
	[
		'Make one step of several',
		[
			tick('Intake'),
			tick('Check'),
			fill('Name of the one step', 'Front desk'),
			fill('Work on one', '35 to 60 min')
		],
		'Merge Intake and Check into one step Front desk (35 to 60 min).',
		'merge “Intake” and “Check”'
	],
	[
		'Leave a step out',
		[
			choose('Which step', 'Opinion'),
			choose('Would the customer miss it?', 'no'),
			fill('Because', 'nobody reads it')
		],
		'Leave out Opinion: nobody reads it.',
		'remove “Opinion”'
	],
	[
		'Drop a standing meeting',
		[choose('Which duty', 'Morning round, Clerks: 30 min every 1 d')],
		'Drop the standing meeting Morning round.',
		'drop a standing meeting'
	],
	[
		'Automate a step',
		[choose('Which step', 'Intake'), fill('Work on one', '2 min')],
		'Automate Intake: it takes 2 min, taken at once.',
		'automate “Intake”'
	],
	[
		'How long it takes',
		[
			choose('Which step', 'Opinion'),
			fill('Work on one', '45 min'),
			fill('The second time it takes', '50%')
		],
		'Change Opinion: it takes 45 min, the second time takes 50% of the first.',
		'change “Opinion”'
	],
	[
		'What it finds, what it adds',
		[
			choose('Which step', 'Opinion'),
			fill('It finds, of “Slip”', '30'),
			choose('What it finds', 'goes to Intake')
		],
		'Change Opinion: it catches 30% of Slip, what it finds goes to Intake.',
		'change “Opinion”'
	],
	[
		'Where it goes next',
		[
			choose('Which step', 'Opinion'),
			async (form) => form.getByRole('button', { name: 'Another arrow' }).click(),
			choose('Where arrow 1 leads', 'to Intake'),
			fill('Share of arrow 1', '15%'),
			fill('At most so often, for one item', '1')
		],
		'Change Opinion: 15% goes to Intake, at most once.',
		'change where “Opinion” leads'
	],
	[
		'Move a step',
		[choose('Which step', 'Notice'), choose('… which step', 'Opinion')],
		'Move Notice before Opinion.',
		'move “Notice” before “Opinion”'
	],
	[
		'Add a step',
		[
			fill('Name of the new step', 'Call first'),
			choose('Where to', 'after'),
			choose('… which step', 'Intake'),
			fill('Work on one', '5 min'),
			choose('Done by', 'one group of people')
		],
		'Add Call first after Intake: it takes 5 min, by Clerks.',
		'add “Call first” after “Intake”'
	],
	[
		'Its name, and for whom it is',
		[
			choose('Which step', 'Notice'),
			fill('Its name', 'Letter'),
			choose('Would the customer miss it?', 'yes')
		],
		'Change Notice as Letter, the customer would miss it.',
		'change “Notice”'
	],
	[
		'Who does a step',
		[
			choose('Which step', 'Opinion'),
			choose('Done by', 'whoever is free first, of several'),
			tick('Clerks')
		],
		'Change Opinion: by whoever is free first of Clerks and Experts.',
		'change “Opinion”'
	],
	[
		'How many people',
		[choose('Which people', 'Experts'), fill('How many of them (2 now)', '4')],
		'Have 4 Experts instead of 2.',
		'have 4 Experts'
	],
	[
		'Attention, time kept free, new people',
		[
			choose('Which people', 'Clerks'),
			fill('Attention for this stream', '60%'),
			fill('Kept free on purpose, a week, all together', '4 h')
		],
		'Let Clerks give 60% of their attention to this stream. Keep 4 h a week of Clerks free on purpose.',
		'change Clerks'
	],
	[
		'Working hours',
		[
			choose('Which hours', 'office'),
			fill('When they are there', 'Mon-Fri 08:00-18:00; Sat 09:00-12:00')
		],
		'Change the hours office: Mon-Fri 08:00-18:00; Sat 09:00-12:00.',
		'change the hours “office”'
	],
	[
		'Batches',
		[
			choose('Which step', 'Notice'),
			fill('So many together', '8'),
			fill('At the latest after', '2 d')
		],
		'Do Notice in batches of 8, after 2 d at the latest.',
		'batch “Notice”'
	],
	[
		'A limit of what is open',
		[fill('Open at once, at most', '12')],
		'Let in at most 12 at once.',
		'let in at most 12 at once'
	],
	[
		'Who goes first, how many may queue',
		[
			choose('Which step', 'Opinion'),
			choose('Who goes first', 'the shortest work'),
			fill('Places to wait', '6')
		],
		'Change Opinion: the shortest goes first, at most 6 wait.',
		'change “Opinion”'
	],
	[
		'How much arrives, how urgent',
		[choose('Which work', 'Case'), fill('Arrivals a week', '30'), fill('Promised within', '5 d')],
		'Let 30 of Case arrive a week. Promise Case within 5 d.',
		'change how Case arrives'
	],
	[
		'Flaws that it arrives with',
		[choose('Which flaw', 'Slip'), fill('Work that arrives with it', '5%')],
		'Let 5% of the work arrive with Slip.',
		'change the flaw “Slip”'
	]
];

test('every change has its form, its sentence and its name for Undo', async ({ page }) => {
	test.setTimeout(240_000);
	await open(page);
	const article = card(page);
	for (const [change, steps, says, label] of changes)
		await test.step(change, async () => {
			const form = await begin(article, change);
			for (const step of steps) await step(form);
			await form.locator('button[type=submit]').click();
			await expect(form).toBeHidden();
			await expect(article.getByRole('listitem').first()).toContainText(says);
			await expect(undo(page)).toHaveAttribute('title', `Undo: ${label}`);
			await undo(page).click();
			await expect(article).toContainText('It changes nothing yet.');
		});
});

// Every move by its form: what it says, and what Undo calls it.
import type { Locator } from '@playwright/test';
import { answer, begin, card, choose, fill, open, tick, undo } from './desk.ts';
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
			fill('Work', '35 to 60 min')
		],
		'Merge Intake and Check into one step Front desk (35 to 60 min).',
		'merge “Intake” and “Check”'
	],
	[
		'Remove a step',
		[choose('Which step', 'Opinion'), answer('no'), fill('Because', 'nobody reads it')],
		'Remove Opinion: nobody reads it.',
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
		[choose('Which step', 'Intake'), fill('Work', '2 min')],
		'Automate Intake: it takes 2 min, taken at once.',
		'automate “Intake”'
	],
	[
		'How long it takes',
		[choose('Which step', 'Opinion'), fill('Work', '45 min'), fill('When it comes again', '0.5')],
		'Change Opinion: it takes 45 min, the second time takes 50% of the first.',
		'change “Opinion”'
	],
	[
		'What it finds, what it adds',
		[
			choose('Which step', 'Opinion'),
			fill('Finds, Slip', '30'),
			choose('What is found', 'goes to Intake')
		],
		'Change Opinion: it catches 30% of Slip, what it finds goes to Intake.',
		'change “Opinion”'
	],
	[
		'Where it goes next',
		[
			choose('Which step', 'Opinion'),
			async (form) => form.getByRole('button', { name: 'Another way out' }).click(),
			choose('Opinion, way 1: where to', 'goes back to Intake'),
			fill('Opinion, way 1: share', '15%'),
			fill('Opinion, way 1: at most so many times', '1')
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
			fill('Work', '5 min'),
			choose('Who', 'Clerks')
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
		'Turn Notice into Letter: the customer would miss it.',
		'change “Notice”'
	],
	[
		'Who does a step',
		[choose('Which step', 'Opinion'), choose('Who', 'the first free of several …'), tick('Clerks')],
		'Change Opinion: by whoever is free first of Clerks and Experts.',
		'change “Opinion”'
	],
	[
		'How many people',
		[choose('Which people', 'Experts'), fill('How many of them', '4')],
		'Have 4 Experts instead of 2.',
		'have 4 Experts'
	],
	[
		'Attention, time kept free, duties, new people',
		[choose('Which people', 'Clerks'), fill('Attention', '60%'), fill('Kept free', '4 h')],
		'Let Clerks give 60% of their attention to this stream. Keep 4 h a week of Clerks free on purpose.',
		'change Clerks'
	],
	[
		'Working hours',
		[
			choose('Which hours', 'office'),
			fill('Hours of office, as text', 'Mon-Fri 08:00-18:00; Sat 09:00-12:00')
		],
		'Change the hours office: Mon-Fri 08:00-18:00; Sat 09:00-12:00.',
		'change the hours “office”'
	],
	[
		'Batches',
		[
			choose('Which step', 'Notice'),
			fill('So many at a time', '8'),
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
			choose('Who is next', 'shortest work first'),
			fill('Places', '6')
		],
		'Change Opinion: the shortest goes first, at most 6 wait.',
		'change “Opinion”'
	],
	[
		'How much arrives, how urgent',
		[
			choose('Which work', 'Case'),
			fill('How Case arrives', '30 a week'),
			fill('Promised within', '5 d')
		],
		'Let 30 of Case arrive a week. Promise Case within 5 d.',
		'change how Case arrives'
	],
	[
		'Flaws that it arrives with',
		[choose('Which flaw', 'Slip'), fill('Arrives with it', '5%')],
		'Let 5% of the work arrive with Slip.',
		'change the flaw “Slip”'
	]
];

test('every change has its form, its sentence and its name for Undo', async ({ page }) => {
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

test('people are added with their hours and duties, hours are painted by keyboard', async ({
	page
}) => {
	await open(page);
	const article = card(page);
	const people = await begin(article, 'Attention, time kept free, duties, new people');
	await choose('Which people', 'others, who are not there yet')(people);
	await fill('What they are called', 'Helpers')(people);
	await fill('How many', '2')(people);
	await choose('When they are there', 'office')(people);
	await people.getByRole('button', { name: 'Add a duty, such as a standing meeting' }).click();
	await fill('takes, Meeting', '15 minutes')(people);
	await fill('What, Meeting', 'Standup')(people);
	await people.locator('button[type=submit]').click();
	await expect(article.getByRole('listitem').first()).toContainText(
		'Have 2 Helpers. Have Helpers there in the hours office. Standing duties of Helpers: Standup.'
	);

	const hours = await begin(article, 'Working hours');
	await choose('Which hours', 'office')(hours);
	const week = hours.getByRole('grid', { name: 'Hours of office' });
	await week.focus();
	for (let i = 0; i < 5; i++) await week.press('ArrowDown');
	for (let i = 0; i < 5; i++) await week.press('Shift+ArrowRight');
	await week.press('Space');
	await expect(hours.getByText('43 hours a week')).toBeVisible();
	await hours.locator('button[type=submit]').click();
	await expect(article.getByRole('listitem').last()).toContainText(
		'Change the hours office: Mon-Fri 09:00-17:00; Sat 09:00-12:00.'
	);
	await expect(undo(page)).toHaveAttribute('title', 'Undo: change the hours “office”');
});

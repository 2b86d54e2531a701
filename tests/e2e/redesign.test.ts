// Cell 6 through real use: every move by its form, what it says, what Undo calls it, and what is refused.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Small, and with all that a move can be about. */
const desk = {
	streamwise: 1,
	name: 'Desk',
	unit: 'h',
	calendars: { office: { week: ['Mon-Fri 09:00-17:00'] } },
	people: {
		clerks: {
			name: 'Clerks',
			capacity: 3,
			calendar: 'office',
			duties: [{ id: 'round', name: 'Morning round', every: '1d', takes: '30min', first: '9h' }]
		},
		experts: { name: 'Experts', capacity: 2, calendar: 'office' }
	},
	work: {
		case: { name: 'Case', arrives: { perWeek: 40 } },
		urgent: { name: 'Urgent case', arrives: { of: 'case', share: 0.1 } }
	},
	flaws: { slip: { name: 'Slip', severity: 'minor', perItem: 0.2 } },
	steps: [
		{ id: 'intake', name: 'Intake', by: 'clerks', time: '20min', pickup: '1 to 4 h' },
		{
			id: 'check',
			name: 'Check',
			by: 'clerks',
			time: '30min',
			catches: { slip: 0.5 },
			keep: 'the law wants it'
		},
		{ id: 'opinion', name: 'Opinion', by: 'experts', time: '1h' },
		{ id: 'notice', name: 'Notice', by: 'clerks', time: '10min' }
	],
	redesigns: [{ id: 'first', name: 'First idea', moves: [] }],
	run: { seed: 'desk', horizon: '6wk', warmup: '1wk', replications: 4 }
};

const redesign = (page: Page) => page.locator('#redesign');
const card = (page: Page, name = 'First idea') =>
	redesign(page).getByRole('article', { name: new RegExp(`: ${name}$`) });
const undo = (page: Page) =>
	page.locator('header.strip').getByRole('button', { name: 'Undo', exact: true });

async function open(page: Page, document: object = desk) {
	await page.goto('./');
	await page.locator('header.strip').getByRole('button', { name: 'Open' }).click();
	await page.getByLabel('A .streamwise.json file').setInputFiles({
		name: 'desk.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(document))
	});
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Desk');
}

/** Opens the form of one change. */
async function begin(article: Locator, change: string) {
	await article.getByRole('button', { name: 'Add a change' }).click();
	await article.getByRole('button', { name: change, exact: true }).click();
	return article.getByRole('group', { name: 'Add a change' });
}

const choose = (label: string, option: string) => (form: Locator) =>
	form.getByLabel(label, { exact: true }).selectOption({ label: option });
const fill = (label: string, text: string) => (form: Locator) =>
	form.getByLabel(label, { exact: true }).fill(text);
const tick = (label: string) => (form: Locator) => form.getByLabel(label, { exact: true }).check();

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

test('what does not fit is refused at the form, in words, and nothing is done', async ({
	page
}) => {
	await open(page);
	const article = card(page);
	const apart = await begin(article, 'Run steps side by side');
	await apart.locator('button[type=submit]').click();
	await expect(apart.getByRole('alert')).toHaveText('It takes two neighbors or more.');
	await tick('Intake')(apart);
	await tick('Notice')(apart);
	await apart.locator('button[type=submit]').click();
	await expect(apart.getByRole('alert')).toContainText('Intake');
	await expect(undo(page)).not.toHaveAttribute('title', /side by side/);
	await apart.getByRole('button', { name: 'Another change' }).click();

	const times = article.getByRole('group', { name: 'Add a change' });
	await times.getByRole('button', { name: 'How long it takes' }).click();
	await choose('Which step', 'Opinion')(times);
	await fill('Work on one', 'a while')(times);
	await times.getByLabel('Work on one').press('Enter');
	await expect(times.getByLabel('Work on one')).toBeFocused();
	await expect(times.getByLabel('Work on one')).toHaveValue('a while');
	await expect(times.getByRole('alert')).toContainText('“a while” is not a time.');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await times.getByRole('button', { name: 'Leave a step out' }).click();
	await choose('Which step', 'Check')(times);
	await choose('Would the customer miss it?', 'no')(times);
	await times.locator('button[type=submit]').click();
	await expect(times.getByRole('alert')).toHaveText('It is marked “keep”: the law wants it.');
	await times.getByLabel(/Leave it out all the same/).check();
	await times.locator('button[type=submit]').click();
	await expect(article).toContainText('Leave out Check, although it is marked “keep”.');
});

const two = {
	...desk,
	redesigns: [
		{
			id: 'first',
			name: 'First idea',
			moves: [
				{ add: { id: 'call', name: 'Call first', by: 'clerks', time: '5min' }, after: 'intake' },
				{ change: 'call', to: { time: '10 to 20 min' } },
				{ capacity: 'experts', to: 4 }
			]
		}
	]
};

test('a change is edited, ordered, taken back; what no longer fits says so at its place', async ({
	page
}) => {
	await open(page, two);
	const article = card(page);
	const lines = article.getByRole('listitem');
	await article.getByRole('button', { name: 'Edit change 3 of First idea' }).click();
	const form = article.getByRole('group', { name: 'Edit the change' });
	await form.getByLabel('How many of them (2 now)').fill('6');
	await form.getByRole('button', { name: 'Save the change' }).click();
	await expect(lines.nth(2)).toContainText('Have 6 Experts instead of 2.');
	await expect(undo(page)).toHaveAttribute('title', 'Undo: have 6 Experts, in “First idea”');

	await article.getByRole('button', { name: 'Earlier: change 2 of First idea' }).click();
	await expect(lines.nth(0)).toContainText('10 to 20 min');
	await expect(lines.nth(0).getByRole('alert')).toContainText('There is no step `call` here.');
	await expect(lines.nth(2)).toContainText('Have 6 Experts instead of 2.');
	await undo(page).click();
	await expect(lines.nth(1).getByRole('alert')).toBeHidden();
	await article.getByRole('button', { name: 'Take back change 1 of First idea' }).click();
	await expect(lines).toHaveCount(2);
	await expect(lines.nth(0).getByRole('alert')).toContainText('There is no step `call` here.');
});

test('numbers in sentences are stepped by key, and typed', async ({ page }) => {
	await open(page, two);
	const article = card(page);
	const people = article.getByRole('slider', { name: 'Experts' });
	await people.press('ArrowRight');
	await expect(people).toHaveText('5');
	const low = article.getByRole('slider', { name: 'short time' });
	await low.press('Enter');
	await article.getByLabel('short time').fill('12');
	await article.getByLabel('short time').press('Enter');
	await expect(article).toContainText('it takes 12 to 20 min');
	await article.getByRole('slider', { name: 'long time' }).press('ArrowLeft');
	await expect(article).toContainText('it takes 12 to 19 min');
	await people.press('Enter');
	await article.getByLabel('Experts').fill('2.5');
	await article.getByLabel('Experts').press('Enter');
	await expect(article.getByRole('alert')).toHaveText('It takes a whole number.');
	await article.getByLabel('Experts').press('Escape');
	await expect(people).toHaveText('5');
});

test('ideas are made, named, duplicated, ordered, decided with a reason, deleted, and undone', async ({
	page
}) => {
	await open(page, two);
	await card(page).getByRole('button', { name: 'Duplicate' }).click();
	const copy = card(page, 'First idea, and more');
	await expect(copy).toContainText('Have 4 Experts instead of 2.');
	await copy.getByLabel(/^Name of idea/).fill('Bolder');
	await copy.getByLabel(/^Name of idea/).press('Enter');
	const bolder = card(page, 'Bolder');
	await expect(bolder).toHaveAccessibleName('B: Bolder');
	await bolder.getByRole('button', { name: 'Move up' }).click();
	await expect(bolder).toHaveAccessibleName('A: Bolder');
	await expect(undo(page)).toHaveAttribute('title', 'Undo: move “Bolder” up');

	await bolder.getByLabel('What became of Bolder').selectOption('rejected');
	await expect(bolder).toContainText('Whoever reads it in a year will ask.');
	await bolder.getByLabel('Why was it rejected?').fill('Nobody has the time to call.');
	await bolder.getByLabel('Why was it rejected?').blur();
	await expect(undo(page)).toHaveAttribute('title', 'Undo: say why “Bolder”');
	await card(page)
		.getByRole('button', { name: /show “First idea”/ })
		.click();
	await expect(bolder.getByText('rejected', { exact: true })).toBeVisible();
	await expect(bolder.getByText('Nobody has the time to call.')).toBeVisible();

	await card(page).getByRole('button', { name: 'Delete' }).click();
	await expect(redesign(page).getByRole('article')).toHaveCount(1);
	await undo(page).click();
	await expect(redesign(page).getByRole('article')).toHaveCount(2);
	await redesign(page).getByRole('button', { name: 'New idea' }).click();
	await expect(redesign(page).getByRole('article')).toHaveCount(3);
});

test('by keyboard alone: a change is chosen, filled in, and the focus comes back', async ({
	page
}) => {
	await open(page);
	const article = card(page);
	const adder = article.getByRole('button', { name: 'Add a change' });
	await adder.press('Enter');
	await expect(article.getByRole('button', { name: 'Run steps side by side' })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(article.getByLabel('Intake')).toBeFocused();
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.type('Front desk');
	await page.keyboard.press('Enter');
	await expect(article).toContainText('Merge Intake and Check into one step Front desk.');
	await expect(adder).toBeFocused();
});

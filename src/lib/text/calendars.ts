// Working hours: a week that is painted, and whose it is.

export const CALENDAR = {
	hoursOf: (name: string) => `Hours of ${name}`,
	office: 'Office hours',
	always: 'Round the clock',
	copy: 'Copy Monday to Tuesday–Friday',
	off: 'off',
	on: 'on shift',
	partly: 'partly on shift',
	asText: 'As text',
	labelAsText: (label: string) => `${label}, as text`,
	sayItLike: (line: string, why: string) => `“${line}”: ${why} Say it like “Mon-Fri 09:00-17:00”.`,
	needsHours: 'A calendar needs hours.',
	/** What Undo calls what was done to it. */
	done: {
		office: 'office hours',
		always: 'round the clock',
		copy: 'Monday copied to Friday',
		paint: 'paint',
		erase: 'erase',
		text: 'as text'
	},
	changed: (name: string, what: string) => `change the hours of ${name}: ${what}`
} as const;

export type CalendarChange = keyof typeof CALENDAR.done;

export const CALENDARS_PANEL = {
	what: 'a calendar',
	unused: 'Nobody keeps these hours yet.',
	none: 'No calendar yet: everybody is there round the clock.',
	heir: 'They are there',
	quoted: (id: string) => `“${id}”`,
	added: (id: string) => `add the calendar “${id}”`
} as const;

export const WEEK_KEYS =
	'Drag to paint or erase. Arrow keys move, Shift with them marks, Space paints.';
export const daySlot = (day: string, clock: string, what: string) => `${day} ${clock}, ${what}`;

/** When in the week work arrives. */
export const PROFILE = {
	uneven: 'More at some hours:',
	even: 'At any hour of the week alike.',
	makeEven: 'At any hour alike',
	paint: 'Paint when',
	during: (calendar: string) => `Only during “${calendar}”`,
	brush: 'Brush',
	when: (name: string) => `When ${name} arrives`,
	none: 'none',
	share: (percent: string) => `${percent} of the week’s`
} as const;

export const BRUSHES = [
	{ value: '1', label: 'many' },
	{ value: '0.5', label: 'half as many' },
	{ value: '0.2', label: 'few' },
	{ value: '0', label: 'none' }
];

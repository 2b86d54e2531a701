// Every code that an issue of the model can carry, with its rule. The page hangs lessons on them: a code is never renamed.

/** What a file must be to be read at all. */
export const PARSE_CODES = {
	'bad-json': 'A stream file is JSON.',
	'duplicate-field': 'A field is there once.',
	'too-big': 'A document is at most 1 MB.',
	'too-deep': 'A document nests at most 20 levels.',
	'not-finite': 'Numbers are finite.',
	version: 'The format has a version, not newer than this program.',
	'unknown-field': 'Only fields of the format are there.',
	'missing-field': 'What the format requires is there.',
	'wrong-type': 'A field has a form that it takes.',
	'wrong-value': 'A field has a value that it takes.',
	'bad-id': 'An id has letters, digits and hyphens.'
} as const;

/** What a stream must be to be run. */
export const ERROR_CODES = {
	'always-without-wip': 'What always waits needs a door.',
	'bad-line': 'A line of a calendar is days and hours.',
	'bad-time': 'The parameters of a time fit each other.',
	'batch-never-closes': 'A batch has a size, a timeout or a tick.',
	'begin-without-queue': 'What waits at the beginning waits in a queue.',
	'duplicate-id': 'An id names one thing.',
	'duties-over-hours': 'Duties leave time for work.',
	'empty-block': 'A block has lanes.',
	'empty-lane': 'A lane has steps.',
	'empty-profile': 'The weights of a profile add up to a number above 0.',
	'endless-loop': 'Every loop has a way out.',
	'first-without-every': 'A first tick has others after it.',
	'into-other-lane': 'No arrow leads from one lane into another.',
	'join-over-lanes': 'A block waits for as many lanes as there are at most.',
	'kind-without-time': 'Times by kind of work leave none out.',
	'limit-below-batch': 'A queue has places for a batch.',
	'misplaced-outcome': 'Outcomes are of arrows that leave the stream.',
	'never-together': 'People who are needed at once are on shift together.',
	'no-horizon': 'A run has a length.',
	'no-hours': 'A calendar has hours.',
	'no-interval': 'What comes again and again comes after some time.',
	'no-steps': 'A stream has steps.',
	'no-waiting-place': 'Who waits needs a place.',
	'no-work': 'A stream has work.',
	nobody: 'Who does it is named.',
	'pool-twice': 'A pool is named once.',
	'reject-outside': 'Only a lane rejects.',
	'reject-to-nowhere': 'A block that is rejected says where to.',
	'reserve-over-hours': 'A reserve leaves time for work.',
	'reserved-id': 'Words of the format are no ids.',
	'sends-back-to-block': 'Flaws are mended by a step.',
	'setup-without-people': 'A setup is a time of people.',
	'share-of-itself': 'A kind of work is no share of itself.',
	'share-of-no-arrivals': 'A share is of a kind of work with arrivals of its own.',
	'shares-over-1': 'Shares add up to 1 at most.',
	'switch-after-horizon': 'A change-over comes within the run.',
	'switch-step-and-block':
		'What has the same id before and after a change-over is a step in both, or a block.',
	'timeless-loop': 'In every loop time passes.',
	'too-much': 'A run has at most 100 million arrivals, ticks and openings of calendars, each.',
	'too-few-people': 'A step needs as many people as there are at most.',
	'too-long': 'Times are at most 1,000 years.',
	'too-many': 'A stream has at most 1,000 steps, 200 kinds of work, 1,000 pools, 100 redesigns.',
	'unknown-calendar': 'Calendars that are named are there.',
	'unknown-flaw': 'Flaws that are named are there.',
	'unknown-kind': 'Kinds of work that are named are there.',
	'unknown-pool': 'Pools that are named are there.',
	'unknown-redesign': 'Redesigns that are named are there.',
	'unknown-step': 'Steps that are named are there.',
	unreachable: 'Every step can be come to.',
	'wait-with-work': 'A plain wait keeps nobody busy.',
	'warmup-over-horizon': 'A run is longer than its warm-up.'
} as const;

/** What runs, but should be read. */
export const WARNING_CODES = {
	'begin-in-block': 'What waits in a lane at the beginning is done in the others.',
	'begin-of-first-kind': 'What waits at the beginning is of a kind of work.',
	'begin-over-limit': 'What waits at the beginning has places.',
	'clock-days': 'A day of touch time is 24 hours of work.',
	'shift-days':
		'A day until somebody notices, where people have a calendar, is 24 hours of their shift.',
	'demand-over-capacity': 'People can do what comes to them.',
	'endless-mean': 'Times have a mean.',
	'full-without-limit': 'What is never full does nothing when it is.',
	'never-rejects': 'A block that says where rejected items go is rejected now and then.',
	'nothing-arrives': 'Something arrives.',
	'queue-without-people': 'A queue waits for somebody.',
	'sends-nothing-back': 'What sends back finds something.',
	'switch-leaves-batch': 'Who gathers when a redesign takes over still finds company.',
	'unused-arrow': 'Every arrow has a share.',
	'working-days': 'What passes on the clock is not said in working days.'
} as const;

/** Why a move of a redesign does not fit, besides what is said above. */
export const MOVE_CODES = {
	'empty-stream': 'A stream keeps a step.',
	keep: 'What says why it must not be removed is not removed.',
	'merge-differs': 'Steps that are merged agree, or it is said which holds.',
	'no-arrivals': 'A kind of work says how it arrives.',
	'no-detour': 'Who came to a step that is removed has somewhere to go.',
	'no-escape': 'What leaves from within a lane can be said by a block.',
	'no-place': 'A step that is moved or added has a place.',
	'not-a-step': 'Only steps are merged and gather work.',
	'not-neighbors': 'Steps that are put together stand side by side.',
	'unknown-duty': 'Duties that are named are there.',
	'unknown-people': 'Pools that are named are there.',
	'wrong-field': 'Steps have fields of steps, blocks of blocks.'
} as const;

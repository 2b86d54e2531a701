// Would the customer miss it? The four answers, in the words of the page.

export type Answer = 'value' | 'protects' | 'required' | 'waste';

export interface AnswerWords {
	id: Answer;
	/** As one picks it. */
	label: string;
	/** What it means for the step. */
	lesson: string;
	/** What it means where the step is to be left out. */
	warning: string;
}

export const ANSWERS: AnswerWords[] = [
	{
		id: 'value',
		label: 'yes',
		lesson: 'It is what they came for. However slow it is, it belongs here.',
		warning: 'It is what they came for. Then it belongs into the stream, however slow it is.'
	},
	{
		id: 'protects',
		label: 'not until something goes wrong',
		lesson: 'It protects. How much it catches decides what it is worth.',
		warning: 'What it catches will get through.'
	},
	{
		id: 'required',
		label: 'no, but it must be',
		lesson: 'Law or contract wants it. There may be another way to fulfil them.',
		warning: 'Law or contract wants it. Is there another way to fulfil them?'
	},
	{
		id: 'waste',
		label: 'no',
		lesson: 'Nobody would notice if it were gone, except that it is faster.',
		warning: 'Nobody will notice, except that it is faster.'
	}
];

export const askMiss = (step: string) => `Would the customer miss “${step}”?`;
export const sayKeep = (why: string) => `Keep: ${why}`;
export const NOT_ASKED = 'not asked yet';

export function wordsOf(answer: Answer): AnswerWords {
	return ANSWERS.find(({ id }) => id === answer)!;
}

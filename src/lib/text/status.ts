// What became of a redesign.
import type { RedesignDocument } from '#sim';

export type Status = NonNullable<RedesignDocument['status']>;

/** The word for it, and what is asked about it. */
export const STATUS: Record<Status, { word: string; why: string }> = {
	proposed: { word: 'proposed', why: 'Why this idea?' },
	accepted: { word: 'accepted', why: 'Why was it accepted?' },
	rejected: { word: 'rejected', why: 'Why was it rejected?' },
	trying: { word: 'being tried', why: 'What is being tried, and until when?' },
	kept: { word: 'kept', why: 'What showed that it works?' },
	reverted: { word: 'reverted', why: 'Why was it taken back?' }
};

/** For lists to choose from. */
export const STATUS_OPTIONS = (Object.keys(STATUS) as Status[]).map((id) => ({
	id,
	word: STATUS[id].word
}));

// Words of the page in a frame of another.

/** Of a notebook in a frame on somebody else's page. */
export const EMBED_WORDS = { open: 'Open in Streamwise' };

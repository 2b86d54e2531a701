// Markdown from anybody as HTML that does nothing: no scripts, no styles, no forms, pictures only where they are in the
// text itself, links to the web, to mail and to cells. Loaded when there is something to render.
import createPurifier from 'dompurify';
import { Marked } from 'marked';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const marked = new Marked({
	gfm: true,
	breaks: true,
	renderer: {
		// HTML in a note is what its author wrote about, not what the page does.
		html: ({ text }) => text.replace(/[&<>"]/g, (character) => ESCAPES[character])
	}
});

const purifier = createPurifier(window);
const LINK = /^(?:https?:|mailto:|#[\p{L}\p{N}-]+$)/iu;
const PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,/i;

purifier.addHook('uponSanitizeAttribute', (_, attribute) => {
	const { attrName, attrValue } = attribute;
	if (attrName === 'href') attribute.keepAttr = LINK.test(attrValue);
	if (attrName === 'src') attribute.keepAttr = PICTURE.test(attrValue);
});

purifier.addHook('afterSanitizeAttributes', (element) => {
	if (element.nodeName === 'A' && !element.getAttribute('href')?.startsWith('#')) {
		element.setAttribute('target', '_blank');
		element.setAttribute('rel', 'noopener noreferrer');
	}
	// A picture that may not be shown leaves its words.
	if (element.nodeName === 'IMG' && !element.hasAttribute('src'))
		element.replaceWith(element.getAttribute('alt') ?? '');
});

const TAGS = [
	...['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'a', 'img'],
	...['ul', 'ol', 'li', 'h3', 'h4', 'h5', 'table', 'thead', 'tbody', 'tr', 'th', 'td']
];

/** Headings of a note stand below that of its cell and leave no level out, whatever they were written as. */
function lowerHeadings(html: string): string {
	const used = [...new Set(Array.from(html.matchAll(/<h([1-6])>/g), ([, level]) => level))].sort();
	return html.replace(
		/<(\/?)h([1-6])>/g,
		(_, slash: string, level: string) => `<${slash}h${Math.min(5, 3 + used.indexOf(level))}>`
	);
}

export function renderMarkdown(text: string): string {
	const html = lowerHeadings(marked.parse(text, { async: false }));
	return purifier.sanitize(html, {
		ALLOWED_TAGS: TAGS,
		ALLOWED_ATTR: ['href', 'src', 'alt', 'title', 'start', 'align'],
		ALLOW_DATA_ATTR: false,
		ALLOW_ARIA_ATTR: false
	});
}

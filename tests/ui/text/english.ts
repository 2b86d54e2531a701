// Finds the words that a person would read and that stand in the code instead of in src/lib/text/. Svelte's own parser
// reads the files, those of TypeScript as the script of an empty component.
import { parse } from 'svelte/compiler';

/** A node of a syntax tree; what a file may hold is not known beforehand. */
interface Node {
	type: string;
	start: number;
	[field: string]: unknown;
}

/** Words that a person would read, and the line on which they stand. */
export interface Found {
	line: number;
	words: string;
}

/** Attributes, and fields of objects, whose text is read or heard. */
const SAID = new Set([
	...['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'],
	...['title', 'placeholder', 'label', 'alt', 'hint', 'empty', 'message', 'why', 'words'],
	'data-label'
]);
/** Attributes with words in them that nobody reads. */
const UNREAD =
	/^(class|style|d|transform|points|viewBox|preserveAspectRatio|media|rel|aria-\w+by)$/;
/** Calls whose text is for the machine. */
const MACHINE = /^(querySelector(All)?|closest|matches|Error|TypeError|RegExp|matchMedia)$/;
/** Types, and what is nothing but an address. */
const SKIPPED = /^(TS(?!AsExpression|Satisfies|NonNull)|Import)/;
/** The same in every language. */
const NAMES = /\b(Streamwise|CSV|SVG|PNG|Mermaid)\b/g;
/** Marks of the machine, as they stand in strings that are templates of something else. */
const MARKS = /<[^>]*>|\w+\(|\w+\.\w+|[#.][\w-]+/g;
/** A sheet of style in a string. */
const STYLE = /\{[\w-]+:/;

const isWord = (text: string) => /\p{L}{2}/u.test(text.replace(NAMES, ''));
/** Two words with a space between them: more than a name of the machine. A gap of a template counts as a word. */
function isPhrase(text: string): boolean {
	if (STYLE.test(text)) return false;
	const bare = text.replace(NAMES, '').replace(MARKS, ' ');
	return (
		/(\p{L}{2,}[,.:;?!”’)]?|\0) +[“(]?(\p{L}{2,}|\0)/u.test(bare) && /(^|\s)\p{L}{2,}/u.test(bare)
	);
}

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function children(node: Node): Node[] {
	return Object.entries(node).flatMap(([field, value]) =>
		field === 'loc' || field === 'name_loc' || field === 'metadata' || field === 'comments'
			? []
			: (Array.isArray(value) ? value : [value]).filter(isNode)
	);
}

/** The name of what is called or made: `querySelector` of `document.querySelector('a b')`. */
function nameOfCall(node: Node): string {
	const callee = node.callee as Node;
	const { name } = (callee.property as Node | undefined) ?? callee;
	return typeof name === 'string' ? name : '';
}

/** The text of a string or a template, its gaps as a null character. */
function textOf(node: Node): string | null {
	if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
	if (node.type !== 'TemplateLiteral') return null;
	const quasis = node.quasis as { value: { cooked: string } }[];
	return quasis.map(({ value }) => value.cooked).join('\0');
}

/** All that a person would read in one file: markup, attributes, generated content, and phrases in its scripts. */
export function findEnglish(source: string, isSvelte: boolean): Found[] {
	// A script can only hold its own end in pieces.
	const text = isSvelte
		? source
		: `<script lang="ts">${source.replaceAll('</script', '<\\/script')}</script>`;
	const root = parse(text, { modern: true });
	const found: Found[] = [];
	const note = (at: Node, words: string) =>
		found.push({
			line: text.slice(0, at.start).split('\n').length,
			words: words.replaceAll('\0', '…').replace(/\s+/g, ' ').trim()
		});

	/** `isRead`: what a string here says is shown as it is, and so one word is enough. */
	function walk(node: Node, isRead: boolean): void {
		if (SKIPPED.test(node.type)) return;
		const said = node.type === 'Text' ? String(node.data) : textOf(node);
		if (said !== null) {
			if (isRead ? isWord(said) : isPhrase(said)) note(node, said);
			for (const child of children(node)) if (child.type !== 'TemplateElement') walk(child, isRead);
			return;
		}
		switch (node.type) {
			case 'Attribute':
				if (UNREAD.test(String(node.name))) return;
				for (const part of [node.value].flat().filter(isNode))
					walk(part, SAID.has(String(node.name)));
				return;
			case 'Property': {
				const key = node.key as Node;
				walk(node.value as Node, SAID.has(String(key.name ?? key.value)));
				return;
			}
			case 'CallExpression':
			case 'NewExpression':
				if (MACHINE.test(nameOfCall(node))) return;
				for (const child of children(node)) walk(child, false);
				return;
			case 'ConditionalExpression':
				walk(node.test as Node, false);
				walk(node.consequent as Node, isRead);
				walk(node.alternate as Node, isRead);
				return;
			case 'LogicalExpression':
				walk(node.left as Node, isRead);
				walk(node.right as Node, isRead);
				return;
			case 'ExpressionTag':
			case 'TSAsExpression':
			case 'TSNonNullExpression':
				walk(node.expression as Node, isRead);
				return;
			case 'Fragment':
				for (const child of children(node)) walk(child, true);
				return;
			case 'Declaration':
				if (node.property === 'content' && /["'][^"']*\p{L}{2}/u.test(String(node.value)))
					note(node, String(node.value));
				return;
			default:
				for (const child of children(node)) walk(child, false);
		}
	}

	for (const part of [root.fragment, root.instance?.content, root.module?.content])
		if (part) walk(part as unknown as Node, true);
	for (const child of root.css?.children ?? []) walk(child as unknown as Node, false);
	return found;
}

// Where a text stops being JSON. Engines word that differently, and none says that a field is there twice.

export interface JsonProblem {
	code: 'bad-json' | 'duplicate-field' | 'too-deep';
	line: number;
	column: number;
	/** Field names and list indices that lead there. */
	path: (string | number)[];
	message: string;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// eslint-disable-next-line no-control-regex -- exactly what JSON forbids in a text
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

/** Line and column, both from 1, of an offset in a text. */
export function locate(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset).split('\n');
	return { line: before.length, column: before[before.length - 1].length + 1 };
}

/** The first place where a text is no JSON (RFC 8259), names a field twice or nests deeper than `depth`; null where it does none of these. */
export function findJsonProblem(text: string, depth: number): JsonProblem | null {
	let at = 0;
	let found: JsonProblem | null = null;
	const path: (string | number)[] = [];

	function fail(message: string, code: JsonProblem['code'] = 'bad-json', offset = at): false {
		found = { code, ...locate(text, offset), path: [...path], message };
		return false;
	}

	function read(pattern: RegExp): string | null {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (!match) return null;
		at = pattern.lastIndex;
		return match[0];
	}

	function here(): string {
		if (at >= text.length) return 'the text ends';
		return `there is ${JSON.stringify(text[at])}`;
	}

	function value(): boolean {
		read(SPACE);
		const first = text[at];
		if (first === '{') return container('}', field);
		if (first === '[') return container(']', item);
		const pattern = first === '"' ? TEXT : /[-\d]/.test(first ?? '') ? NUMBER : WORD;
		if (read(pattern) !== null) return true;
		if (first === '"')
			return fail('A text is not closed, or has a character that must be escaped.');
		return fail(`A value is missing: ${here()}.`);
	}

	function container(
		close: string,
		member: (names: Set<string>, index: number) => boolean
	): boolean {
		if (path.length >= depth) return fail(`It nests deeper than ${depth} levels.`, 'too-deep');
		at++;
		read(SPACE);
		if (text[at] === close) return ++at > 0;
		const names = new Set<string>();
		for (let index = 0; ; index++) {
			if (!member(names, index)) return false;
			path.pop();
			read(SPACE);
			if (text[at] === close) return ++at > 0;
			if (text[at] !== ',') return fail(`A comma or "${close}" is missing: ${here()}.`);
			at++;
		}
	}

	function item(_: Set<string>, index: number): boolean {
		path.push(index);
		return value();
	}

	function field(names: Set<string>): boolean {
		read(SPACE);
		const start = at;
		const quoted = read(TEXT);
		if (quoted === null)
			return fail(`The name of a field, in quotation marks, is missing: ${here()}.`);
		const name = JSON.parse(quoted) as string;
		path.push(name);
		if (names.has(name))
			return fail(`The field \`${name}\` is there twice.`, 'duplicate-field', start);
		names.add(name);
		read(SPACE);
		if (text[at] !== ':') return fail(`A colon is missing after "${name}": ${here()}.`);
		at++;
		return value();
	}

	if (value()) {
		read(SPACE);
		if (at < text.length) fail(`Something follows after the end: ${here()}.`);
	}
	return found;
}

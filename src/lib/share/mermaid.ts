// The map as text: a flowchart in Mermaid's language, which many wikis and code hosts draw.

export interface Flowchart {
	title: string;
	/** In the order of the file, blocks before what is in them. */
	nodes: FlowchartNode[];
	arrows: FlowchartArrow[];
}

export interface FlowchartNode {
	id: string;
	name: string;
	/** The block that it stands in; null at the top. */
	block: string | null;
	/** A block has lanes of other nodes, and is drawn around them. */
	isBlock: boolean;
}

export interface FlowchartArrow {
	/** Ids; null: the beginning; and the end, unless it leaves the stream before that. */
	from: string | null;
	to: string | null;
	leaves: boolean;
	/** Empty: none. */
	label: string;
	/** Back, or because of flaws. */
	isRework: boolean;
}

/** The chart, a statement a line. Node names are quoted and escaped, so that any name stays a name. */
export function formatMermaid(
	{ title, nodes, arrows }: Flowchart,
	words: Record<'begin' | 'end' | 'out', string>
): string {
	const keys = new Map(nodes.map(({ id }, index) => [id, `s${index + 1}`]));
	const key = (id: string | null, missing: string) => (id === null ? missing : keys.get(id)!);
	const lines = arrows.map(({ from, to, leaves, label, isRework }) => {
		const line = isRework ? '-.->' : '-->';
		const said = label ? `|${quote(label)}|` : '';
		return `\t${key(from, 'begin')} ${line}${said} ${key(to, leaves ? 'out' : 'finish')}`;
	});
	return [
		'---',
		`title: ${JSON.stringify(title)}`,
		'---',
		'flowchart LR',
		`\tbegin([${quote(words.begin)}])`,
		...listBlock(nodes, null, keys, '\t'),
		`\tfinish([${quote(words.end)}])`,
		...(arrows.some(({ leaves }) => leaves) ? [`\tout([${quote(words.out)}])`] : []),
		...lines,
		''
	].join('\n');
}

function listBlock(
	nodes: FlowchartNode[],
	block: string | null,
	keys: Map<string, string>,
	indent: string
): string[] {
	return nodes
		.filter((node) => node.block === block)
		.flatMap(({ id, name, isBlock }) =>
			isBlock
				? [
						`${indent}subgraph ${keys.get(id)} [${quote(name)}]`,
						...listBlock(nodes, id, keys, `${indent}\t`),
						`${indent}end`
					]
				: [`${indent}${keys.get(id)}[${quote(name)}]`]
		);
}

/** Mermaid's entities stand for what would end a text or begin markup. */
function quote(text: string): string {
	const escaped = text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[#"&<>`\\]/g, (character) => `#${character.codePointAt(0)};`);
	return `"${escaped}"`;
}

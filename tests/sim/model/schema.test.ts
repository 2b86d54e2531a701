import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createJsonSchema, documentSchema } from '../../../sim/model/schema.ts';

const minimal = {
	streamwise: 1,
	name: 'Smallest',
	unit: 'h',
	work: { item: { arrives: { every: 1 } } },
	steps: [{ id: 'only', time: '2 to 6 h' }],
	run: { horizon: '1wk' }
};

test('the required fields are enough', () => {
	expect(documentSchema.safeParse(minimal).success).toBe(true);
});

test.each(['streamwise', 'name', 'unit', 'work', 'steps', 'run'])('%s is required', (field) => {
	expect(documentSchema.safeParse({ ...minimal, [field]: undefined }).success).toBe(false);
});

test('static/stream.schema.json is what `npm run schema` writes', () => {
	const file = resolve(import.meta.dirname, '../../../static/stream.schema.json');
	expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(
		JSON.parse(JSON.stringify(createJsonSchema()))
	);
});

test('what is in view and what was claimed is no reason to refuse a stream', () => {
	for (const odd of [null, 5, 'x', [], { redesign: 7 }, { more: {} }])
		expect(documentSchema.safeParse({ ...minimal, view: odd, claimed: odd }).success).toBe(true);
	expect(createJsonSchema().properties).toMatchObject({
		view: { type: 'object', properties: { redesign: {}, against: {} } },
		claimed: { type: 'object', properties: { replications: {}, baseline: {}, redesign: {} } }
	});
});

test('JSON Schema comes from it, strict as it is', () => {
	const schema = createJsonSchema();
	expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
	expect(schema.required).toEqual(['streamwise', 'name', 'unit', 'work', 'steps', 'run']);
	expect(JSON.stringify(schema)).toContain('rejectWhen');
});

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

test('JSON Schema comes from it, strict as it is', () => {
	const schema = createJsonSchema();
	expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
	expect(schema.required).toEqual(['streamwise', 'name', 'unit', 'work', 'steps', 'run']);
	expect(JSON.stringify(schema)).toContain('rejectWhen');
});

/** The same with these fields, each replaced whole; null takes one away, undefined says nothing. */
export function setFields<Value extends object>(value: Value, fields: object): Value {
	const kept = Object.entries({ ...value, ...definedOf(fields) }).filter(
		([, field]) => field !== null
	);
	return Object.fromEntries(kept) as Value;
}

function definedOf(fields: object): object {
	return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));
}

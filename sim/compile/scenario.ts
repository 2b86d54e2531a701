import type { Model } from '../model/model.ts';
import { compileChange } from './change.ts';
import { compile } from './compile.ts';
import type { Program } from './program.ts';

/** One scenario as numbers; former: what the stream is until it changes over to the model. */
export function compileScenario({
	model,
	former
}: {
	model: Model;
	former: Model | null;
}): Program {
	return former ? compileChange(former, model) : compile(model);
}

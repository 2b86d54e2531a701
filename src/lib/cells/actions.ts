// What can always be done in a notebook. Cells that offer more register it themselves.
import { saveFile } from '../share/file.ts';
import type { Action } from '../state/actions.svelte.ts';
import { addNote, createNoteId } from '../state/commands/notes.ts';
import type { Desk } from '../state/context.ts';
import { CELLS } from '../state/sheet.svelte.ts';
import { ACTIONS, ALSO, goTo, showIdea, withWhat } from '../text/actions.ts';
import { CELL_WORDS } from '../text/cells.ts';
import { currentCell, goToCell, goToNext } from './place.ts';
import { addIdea } from './redesign/newIdea.ts';

export function createActions(desk: Desk): Action[] {
	return [...createNotebookActions(desk), ...createRunActions(desk), ...createShowActions(desk)];
}

function createNotebookActions(desk: Desk): Action[] {
	const { notebook, sheet, preferences, persistence, announcer } = desk;
	const isOwn = () => !notebook.isVisit;
	const opens = (dialog: NonNullable<typeof sheet.dialog>) => () => (sheet.dialog = dialog);
	return [
		{
			id: 'undo',
			group: 'notebook',
			label: () => withWhat(ACTIONS.undo, notebook.undoLabel),
			keys: ['mod+z'],
			isPossible: () => isOwn() && notebook.undoLabel !== null,
			run: () => {
				// What it warned of is undone with it.
				announcer.dismiss();
				notebook.undo();
			}
		},
		{
			id: 'redo',
			group: 'notebook',
			label: () => withWhat(ACTIONS.redo, notebook.redoLabel),
			keys: ['mod+shift+z', 'mod+y'],
			isPossible: () => isOwn() && notebook.redoLabel !== null,
			run: () => notebook.redo()
		},
		{
			id: 'save',
			group: 'notebook',
			label: ACTIONS.saveFile,
			also: ALSO.save,
			keys: ['mod+s'],
			run: () => saveFile(notebook.toFile())
		},
		{
			id: 'open',
			group: 'notebook',
			label: ACTIONS.open,
			also: ALSO.open,
			run: opens('open')
		},
		{
			id: 'share',
			group: 'notebook',
			label: ACTIONS.share,
			also: ALSO.share,
			run: opens('share')
		},
		{
			id: 'versions',
			group: 'notebook',
			label: ACTIONS.versions,
			also: ALSO.versions,
			isPossible: isOwn,
			run: opens('versions')
		},
		{
			id: 'mine',
			group: 'notebook',
			label: ACTIONS.mine,
			isPossible: () => notebook.isVisit && persistence.savedAt !== null,
			run: opens('mine')
		},
		{
			id: 'palette',
			group: 'notebook',
			label: ACTIONS.palette,
			keys: ['mod+k'],
			run: opens('palette')
		},
		{
			id: 'help',
			group: 'notebook',
			label: ACTIONS.help,
			also: ALSO.help,
			keys: ['?'],
			run: opens('help')
		},
		{
			id: 'letters',
			group: 'notebook',
			label: () => (preferences.hasLetters ? ACTIONS.lettersOff : ACTIONS.lettersOn),
			also: ALSO.letters,
			run: () => (preferences.hasLetters = !preferences.hasLetters)
		}
	];
}

function createRunActions({ notebook, runs, preferences }: Desk): Action[] {
	const ids = () => (notebook.document.redesigns ?? []).map((redesign) => redesign.id);
	const beside = (by: 1 | -1) => ids()[ids().indexOf(notebook.redesign ?? '') + by];
	const show = (by: 1 | -1, id: string, label: string, key: string): Action => ({
		id,
		group: 'show',
		label,
		keys: [key],
		isPossible: () => beside(by) !== undefined,
		run: () => notebook.show(beside(by))
	});
	return [
		{
			id: 'run',
			group: 'run',
			label: ACTIONS.run,
			keys: ['r'],
			isPossible: () => !['running', 'fresh', 'refused'].includes(runs.status.is),
			run: () => runs.resume()
		},
		{
			id: 'stop',
			group: 'run',
			label: ACTIONS.stop,
			keys: ['.'],
			isPossible: () => runs.status.is === 'running',
			run: () => runs.stop()
		},
		show(1, 'next-idea', ACTIONS.nextIdea, ']'),
		show(-1, 'previous-idea', ACTIONS.previousIdea, '['),
		{
			id: 'new-idea',
			group: 'edit',
			label: ACTIONS.newIdea,
			also: ALSO['new-idea'],
			keys: ['n'],
			isPossible: () => !notebook.isVisit,
			run: () => {
				preferences.fold('redesign', false);
				goToCell('redesign');
				void addIdea(notebook);
			}
		}
	];
}

function createShowActions({ notebook, sheet, preferences }: Desk): Action[] {
	const { blink } = notebook;
	return [
		{
			id: 'blink',
			group: 'show',
			label: ACTIONS.blink,
			also: ALSO.blink,
			keys: ['b'],
			isPossible: () => notebook.pair.to !== null,
			run: (at) => (at === undefined ? blink.flip() : blink.press(at)),
			release: (at) => blink.release(at)
		},
		{
			id: 'blink-stop',
			group: 'show',
			label: ACTIONS.blinkStop,
			keys: ['escape'],
			isPossible: () => blink.side !== null,
			run: () => blink.stop()
		},
		{
			id: 'table',
			group: 'show',
			label: ACTIONS.table,
			keys: ['t'],
			run: () => {
				const cell = currentCell();
				sheet.showNumbers(cell, !sheet.showsNumbers(cell));
			}
		},
		{
			id: 'fold',
			group: 'show',
			label: ACTIONS.fold,
			keys: ['enter'],
			isPossible: () => currentCell() !== 'title',
			run: () => preferences.fold(currentCell(), !preferences.isFolded(currentCell()))
		},
		{
			id: 'fold-all',
			group: 'show',
			label: ACTIONS.foldAll,
			run: () => CELLS.slice(1).forEach((id) => preferences.fold(id, true))
		},
		{
			id: 'unfold-all',
			group: 'show',
			label: ACTIONS.unfoldAll,
			isPossible: () => CELLS.some((id) => preferences.isFolded(id)),
			run: () => CELLS.forEach((id) => preferences.fold(id, false))
		},
		{
			id: 'next-cell',
			group: 'go',
			label: ACTIONS.nextCell,
			keys: ['j'],
			run: () => goToNext(1)
		},
		{
			id: 'previous-cell',
			group: 'go',
			label: ACTIONS.previousCell,
			keys: ['k'],
			run: () => goToNext(-1)
		},
		{
			id: 'write',
			group: 'edit',
			label: ACTIONS.write,
			also: ALSO.write,
			isPossible: () => !notebook.isVisit && currentCell() !== 'title',
			run: () => (sheet.writing = `in:${currentCell()}`)
		},
		{
			id: 'note',
			group: 'edit',
			label: ACTIONS.note,
			also: ALSO.note,
			isPossible: () => !notebook.isVisit,
			run: () => {
				const id = createNoteId(notebook.committed);
				notebook.apply(addNote(id, currentCell()));
				sheet.writing = id;
			}
		},
		...CELLS.map((id): Action => ({
			id: `go-${id}`,
			group: 'go',
			label: goTo(CELL_WORDS[id].name),
			also: CELL_WORDS[id].question,
			run: () => goToCell(id)
		}))
	];
}

/** Redesigns by name, as the palette lists them: they come and go. */
export function listIdeaActions({ notebook }: Desk): Action[] {
	return (notebook.document.redesigns ?? []).map((redesign) => ({
		id: `show-${redesign.id}`,
		group: 'show',
		label: showIdea(redesign.name ?? redesign.id),
		run: () => notebook.show(redesign.id)
	}));
}

// What this device keeps of a notebook.
import type { Page } from '@playwright/test';

/** Counts what was saved on this device. */
export const readRevision = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('keyval-store');
				opening.onerror = () => reject(new Error('no storage'));
				opening.onsuccess = () => {
					const storage = opening.result;
					const read = storage.transaction('keyval').objectStore('keyval').get('notebook');
					read.onsuccess = () => {
						resolve((read.result as { revision: number }).revision);
						storage.close();
					};
				};
			})
	);

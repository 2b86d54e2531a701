// The page without a network.
import { dev } from '$app/environment';
import { base } from '$app/paths';

/**
 * Has the browser keep all that the page is made of. These are some two hundred files: whoever calls this sees to it that
 * nobody waits for anything else. Called again, it does nothing.
 */
export function keepOffline(): void {
	// Where it cannot be kept (a private window, an old browser) the page works as long as it is open.
	if (!dev) navigator.serviceWorker?.register(`${base}/service-worker.js`).catch(() => {});
}

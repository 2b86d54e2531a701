// What the page says aloud: verdicts for screen readers, and short notices that everybody sees.

export class Announcer {
	/** For the live region: the newest verdict. */
	verdict = $state('');
	/** A notice at the foot of the page; null when there is none. */
	notice: { text: string; isTrouble: boolean; needsReload?: boolean } | null = $state.raw(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Something went as wanted: the notice goes by itself. */
	tell(text: string): void {
		this.#show({ text, isTrouble: false });
		this.#timer = setTimeout(() => this.dismiss(), 6_000);
	}

	/** Something did not: the notice stays until it is dismissed. */
	warn(text: string): void {
		this.#show({ text, isTrouble: true });
	}

	/** Nothing but loading the page again helps: a browser does not fetch twice what failed. */
	warnToReload(text: string): void {
		this.#show({ text, isTrouble: true, needsReload: true });
	}

	dismiss(): void {
		this.#show(null);
	}

	#show(notice: Announcer['notice']): void {
		clearTimeout(this.#timer);
		this.notice = notice;
	}
}

const SLOT = Symbol.for("mingjian.reader-thread");
const shared: typeof globalThis & { [SLOT]?: string } = globalThis;

const beside = (module: string): string => new URL("start.mjs", module).href;

/**
 * Remembers for the whole process where the reading thread's code lies. A bundle of the pages has moved this module
 * away from it; whoever starts the server from the checkout therefore calls this once.
 */
export function rememberReaderThread(): void {
  shared[SLOT] = beside(import.meta.url);
}

/** Where the code of the reading thread lies. */
export const readerThread = (): URL => new URL(shared[SLOT] ?? beside(import.meta.url));

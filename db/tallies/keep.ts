import type { Database } from "../client";
import { isTallyBehind, refreshTallies } from "./refresh";

/** How long what has changed may wait, and the share of the time that counting may take at most. */
const [REST_MS, MOST_SHARE] = [1000, 0.1];

/**
 * Keeps the tallies up while a process serves pages, so that few areas ever have to be counted for one. Counting rests for so long
 * that an import of the whole country leaves the processor to its readers.
 * @returns ends it
 */
export function keepTallies(db: Database, log: (line: string) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;
  const rest = (milliseconds: number): void => {
    if (isEnded) return;
    timer = setTimeout(() => void turn(), milliseconds);
    timer.unref();
  };
  const turn = async (): Promise<void> => {
    const start = performance.now();
    try {
      if (await isTallyBehind(db)) await refreshTallies(db);
    } catch (error) {
      log(`Numbers could not be counted ahead, and are counted for each page: ${error instanceof Error ? error.message : String(error)}`);
    }
    rest(Math.max(REST_MS, (performance.now() - start) / MOST_SHARE));
  };
  rest(0);
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}

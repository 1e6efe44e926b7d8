import { ThreadPlace } from "../../../lib/threads/thread-place";

/** Where the code of the comparing thread lies. */
export const comparingThread = new ThreadPlace("comparing-thread", import.meta.url);

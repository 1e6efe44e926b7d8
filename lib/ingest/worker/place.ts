import { ThreadPlace } from "../../threads/thread-place";

/** Where the code of the reading thread lies. */
export const readerThread = new ThreadPlace("reader-thread", import.meta.url);

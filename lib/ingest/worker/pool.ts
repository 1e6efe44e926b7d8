import { Worker } from "node:worker_threads";
import type { Extraction } from "../extraction";
import { overLimit, type Limits } from "../limits";
import { UnreadableDocument } from "../unreadable";
import type { ExtractAnswer, ExtractRequest, HeavyFormat } from "./messages";
import { readerThread } from "./place";

export type { HeavyFormat } from "./messages";

/** More threads than this only compete for the same cores. */
const MAX_THREADS = 2;
const HEAP_MEGABYTES = 1024;
/** A thread that has nothing to do for so long is let go, with the memory it holds. */
const IDLE_MS = 60_000;
/** The first answer of a thread also loads its code, which is no fault of the file. */
const START_SECONDS = 15;

/** A thread that reads one file at a time. */
class ReaderThread {
  readonly #worker: Worker;
  #idle: NodeJS.Timeout | undefined;
  #isFresh = true;
  isGone = false;

  constructor() {
    this.#worker = new Worker(readerThread.url, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES }, stdout: true, stderr: true });
    this.#worker.once("exit", () => {
      this.isGone = true;
    });
    // Whoever waits has its own listener; this one keeps an idle thread's end from ending the process.
    this.#worker.on("error", () => {
      this.isGone = true;
    });
  }

  /** @throws UnreadableDocument when the file is refused, takes too long or too much memory; Error when the thread cannot run at all */
  async ask(request: ExtractRequest): Promise<Extraction> {
    clearTimeout(this.#idle);
    this.#worker.ref();
    try {
      const answer = await this.#answerTo(request);
      this.#isFresh = false;
      return extractionOf(answer, request.path);
    } catch (error) {
      if (this.#isFresh || !(error instanceof UnreadableDocument) || error.code === "too-slow") await this.stop();
      throw error;
    } finally {
      this.#worker.unref();
      this.#idle = setTimeout(() => void this.stop(), IDLE_MS).unref();
    }
  }

  async #answerTo(request: ExtractRequest): Promise<ExtractAnswer> {
    const { path, limits } = request;
    const seconds = limits.seconds + (this.#isFresh ? START_SECONDS : 0);
    const worker = this.#worker;
    return await new Promise<ExtractAnswer>((resolve, reject) => {
      const timer = setTimeout(() => settle(() => reject(overLimit(path, "seconds", limits))), seconds * 1000);
      const take = (answer: ExtractAnswer): void => settle(() => resolve(answer));
      const fail = (error: Error & { code?: string }): void => settle(() => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? overLimit(path, "unpackedMegabytes", limits) : error));
      const settle = (end: () => void): void => {
        clearTimeout(timer);
        worker.off("message", take).off("error", fail);
        end();
      };
      worker.on("message", take).on("error", fail);
      worker.postMessage(request, []);
    });
  }

  async stop(): Promise<void> {
    this.isGone = true;
    await this.#worker.terminate();
  }
}

function extractionOf(answer: ExtractAnswer, path: string): Extraction {
  if ("extraction" in answer) return answer.extraction;
  if ("refusal" in answer) throw new UnreadableDocument(answer.refusal.code, path, answer.refusal.reason);
  throw new Error(`The reader of ${path} could not be started: ${answer.fault}`);
}

const idle: ReaderThread[] = [];
const waiting: (() => void)[] = [];
let busy = 0;

async function takeThread(): Promise<ReaderThread> {
  if (busy >= MAX_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  busy += 1;
  let ready = idle.pop();
  while (ready?.isGone) ready = idle.pop();
  return ready ?? new ReaderThread();
}

function giveBack(thread: ReaderThread): void {
  busy -= 1;
  if (!thread.isGone) idle.push(thread);
  waiting.shift()?.();
}

/**
 * Reads a file in a thread of its own, which is stopped when it takes longer or more memory than it may.
 * Threads are kept for the next file and never keep the process alive.
 * @throws UnreadableDocument when the file cannot be read
 */
export async function extractApart(format: HeavyFormat, bytes: Uint8Array, path: string, limits: Limits): Promise<Extraction> {
  const thread = await takeThread();
  try {
    return await thread.ask({ format, bytes, path, limits });
  } finally {
    giveBack(thread);
  }
}

import type { FoundFile } from "./dropped-files";

/** A file that did not arrive; `again` when sending it once more may help. */
export interface Unsent {
  found: FoundFile;
  reason: string | null;
  again: boolean;
}
export interface SendState {
  phase: "idle" | "sending" | "done" | "stopped";
  batchId: number | null;
  total: number;
  /** Here now, sent or found to be here already. */
  done: number;
  skipped: number;
  unsent: readonly Unsent[];
}
export interface SendOptions {
  /** The batch to go on with; null opens a new one. */
  batchId: number | null;
  note: string;
  yearWhenUntold: number | null;
  onBatch: (id: number) => void;
}

const IDLE: SendState = { phase: "idle", batchId: null, total: 0, done: 0, skipped: 0, unsent: [] };
const CHUNK = 40;
const AT_A_TIME = 3;
const TRIES = 3;
const RETRY_MS = 800;
/** Only said what it is when it is small enough to be hashed in memory. */
const MAX_HASHED_BYTES = 64 * 1024 * 1024;

// The sending belongs to the tab, not to a page: it goes on while other pages of the site are looked at.
let state: SendState = IDLE;
let stopping = new AbortController();
const listeners = new Set<() => void>();

export const sendState = (): SendState => state;
export const idleState = (): SendState => IDLE;
export function onSendState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
function change(part: Partial<SendState>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const reasonIn = (answer: unknown): string | null => (typeof answer === "object" && answer !== null && "error" in answer && typeof answer.error === "string" ? answer.error : null);

/** Asks the server; a broken connection is tried again some times. @throws TypeError when it stays broken */
async function ask(method: "POST" | "PUT", address: string, body: BodyInit | null): Promise<{ ok: boolean; status: number; answer: unknown }> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(address, { method, body });
      if (response.status >= 500 && attempt < TRIES) throw new TypeError(`answered ${response.status}`);
      return { ok: response.ok, status: response.status, answer: await response.json().catch(() => null) };
    } catch (error) {
      if (attempt >= TRIES) throw error;
      await pause(RETRY_MS * attempt);
    }
  }
}

/** The content's hash; null where the browser gives none (a site without TLS), or the file is too large. */
async function hashOf({ file }: FoundFile): Promise<string | null> {
  if (!("subtle" in crypto) || file.size > MAX_HASHED_BYTES) return null;
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const neededIn = (answer: unknown): readonly number[] | null =>
  typeof answer === "object" && answer !== null && "needed" in answer && Array.isArray(answer.needed) ? answer.needed.filter((place) => typeof place === "number") : null;

/** Tells the server what is to come. @returns the files that it does not have yet */
async function missingOf(batch: string, files: readonly FoundFile[]): Promise<FoundFile[]> {
  const hashes = await Promise.all(files.map((found) => hashOf(found).catch(() => null)));
  const known = files.flatMap((found, index) => (hashes[index] ? [{ found, sha256: hashes[index] }] : []));
  if (known.length === 0) return [...files];
  const said = known.map(({ found, sha256 }) => ({ path: found.path, sha256, sizeBytes: found.file.size }));
  const { answer } = await ask("POST", `${batch}/announce`, JSON.stringify({ files: said })).catch(() => ({ answer: null }));
  const needed = neededIn(answer);
  if (needed === null) return [...files];
  const here = new Set(known.filter((_, place) => !needed.includes(place)).map(({ found }) => found));
  return files.filter((found) => !here.has(found));
}

async function sendOne(batch: string, found: FoundFile): Promise<void> {
  try {
    const { ok, status, answer } = await ask("PUT", `${batch}/files?path=${encodeURIComponent(found.path)}`, found.file);
    if (ok) change({ done: state.done + 1 });
    else change({ unsent: [...state.unsent, { found, reason: reasonIn(answer), again: status >= 500 }] });
  } catch {
    change({ unsent: [...state.unsent, { found, reason: null, again: true }] });
  }
}

async function sendChunk(batch: string, chunk: readonly FoundFile[], signal: AbortSignal): Promise<void> {
  const waiting = await missingOf(batch, chunk);
  const here = chunk.length - waiting.length;
  change({ done: state.done + here, skipped: state.skipped + here });
  const line = async (): Promise<void> => {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) await sendOne(batch, next);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, line));
}

async function newBatch({ note, yearWhenUntold }: SendOptions): Promise<number | string | null> {
  const { answer } = await ask("POST", "/import/batches", JSON.stringify({ note, yearWhenUntold }));
  return typeof answer === "object" && answer !== null && "id" in answer && typeof answer.id === "number" ? answer.id : reasonIn(answer);
}

/** Sends files one by one. What is here already is not sent again; when everything has arrived the batch is closed. */
export async function sendFiles(files: readonly FoundFile[], options: SendOptions): Promise<void> {
  if (state.phase === "sending" || files.length === 0) return;
  stopping = new AbortController();
  const { signal } = stopping;
  change({ ...IDLE, phase: "sending", batchId: options.batchId, total: files.length });
  const failAll = (reason: string | null): void => change({ phase: "done", unsent: files.map((found) => ({ found, reason, again: true })) });
  const id = options.batchId ?? (await newBatch(options).catch(() => null));
  if (typeof id !== "number") {
    failAll(id);
    return;
  }
  change({ batchId: id });
  options.onBatch(id);
  const batch = `/import/batches/${id}`;
  for (let from = 0; from < files.length && !signal.aborted; from += CHUNK) await sendChunk(batch, files.slice(from, from + CHUNK), signal);
  if (!signal.aborted && !state.unsent.some(({ again }) => again)) await closeBatch(id).catch(() => undefined);
  change({ phase: signal.aborted ? "stopped" : "done" });
}

/** Says that all files of a batch are here. */
export async function closeBatch(id: number): Promise<void> {
  await ask("POST", `/import/batches/${id}/sent`, null);
}

/** Stops after the files that are under way. */
export function stopSending(): void {
  stopping.abort();
}

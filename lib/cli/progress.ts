const BAR_CHARS = 24;
const SHOWN_AFTER_MS = 1000;
const REDRAWN_EVERY_MS = 120;

type Terminal = NodeJS.WritableStream & { isTTY?: boolean };

/** A progress bar on a terminal, shown only when the work takes longer than a second; silent anywhere else. */
export class Progress {
  readonly #stream: Terminal;
  readonly #now: () => Date;
  readonly #started: number;
  #drawn = 0;
  #done = 0;
  #total: number | null;

  /** @param total how many steps there are, when that is known */
  constructor(stream: NodeJS.WritableStream, now: () => Date, total: number | null) {
    this.#stream = stream;
    this.#now = now;
    this.#started = now().getTime();
    this.#total = total;
  }

  /** One step more is done. */
  step(): void {
    this.#done += 1;
    if (!this.#stream.isTTY) return;
    const time = this.#now().getTime();
    if (time - this.#started < SHOWN_AFTER_MS || time - this.#drawn < REDRAWN_EVERY_MS) return;
    this.#drawn = time;
    this.#stream.write(`\r\u001B[2K${this.#line(time)}`);
  }

  /** Takes the bar away, so that a line can be written or the work has ended. */
  clear(): void {
    if (this.#drawn === 0) return;
    this.#stream.write("\r\u001B[2K");
    this.#drawn = 0;
  }

  #line(time: number): string {
    const rate = Math.round((this.#done * 1000) / Math.max(1, time - this.#started));
    if (this.#total === null) return `${this.#done} · ${rate}/s`;
    const filled = Math.round((BAR_CHARS * this.#done) / Math.max(1, this.#total));
    return `${"█".repeat(filled)}${"░".repeat(BAR_CHARS - filled)} ${this.#done}/${this.#total} · ${rate}/s`;
  }
}

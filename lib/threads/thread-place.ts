/** Where the code of a thread lies: a module `start.mjs` beside the one that starts it. */
export class ThreadPlace {
  readonly #slot: symbol;
  readonly #beside: string;

  /**
   * @param name tells the thread from others of the process
   * @param module the address of the module that starts the thread
   */
  constructor(name: string, module: string) {
    this.#slot = Symbol.for(`mingjian.${name}`);
    this.#beside = new URL("start.mjs", module).href;
  }

  /**
   * Remembers the place for the whole process. A bundle of the pages has moved the starting module away from it; whoever
   * starts the server from the checkout therefore calls this once.
   */
  remember(): void {
    Reflect.set(globalThis, this.#slot, this.#beside);
  }

  get url(): URL {
    const remembered: unknown = Reflect.get(globalThis, this.#slot);
    return new URL(typeof remembered === "string" ? remembered : this.#beside);
  }
}

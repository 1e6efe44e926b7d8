/** What was made for the documents that were asked for last; the oldest is forgotten first. */
export class Recent<Value> {
  readonly #values = new Map<number, Value>();

  /** @param room how many are kept */
  constructor(readonly room: number) {}

  /** @param make makes the value when it is not at hand */
  of(document: number, make: (document: number) => Value): Value {
    const known = this.#values.get(document);
    if (known !== undefined) return known;
    const value = make(document);
    this.keep(document, value);
    return value;
  }

  keep(document: number, value: Value): void {
    this.#values.set(document, value);
    if (this.#values.size <= this.room) return;
    const [oldest] = this.#values.keys();
    if (oldest !== undefined) this.#values.delete(oldest);
  }

  forget(): void {
    this.#values.clear();
  }
}

import type { RuleClock } from "../rules/runner";

const NAME_WIDTH = 36;

/** Adds up what each rule took over many documents. */
export class RuleTimings implements RuleClock {
  readonly #spent = new Map<string, number>();
  #documents = 0;

  now(): number {
    return performance.now();
  }

  spent(ruleId: string, milliseconds: number): void {
    this.#spent.set(ruleId, (this.#spent.get(ruleId) ?? 0) + milliseconds);
  }

  documentDone(): void {
    this.#documents++;
  }

  /**
   * One line a rule, the slowest first: its time in milliseconds over all documents, in microseconds a document, and its share of the whole.
   * @param nameOf the name of a rule by its id
   */
  lines(nameOf: (ruleId: string) => string): string[] {
    const whole = [...this.#spent.values()].reduce((total, spent) => total + spent, 0);
    const line = (label: string, spent: number): string => {
      const share = whole === 0 ? 0 : (100 * spent) / whole;
      const each = this.#documents === 0 ? 0 : (1000 * spent) / this.#documents;
      return `${label.padEnd(NAME_WIDTH)} ${spent.toFixed(2).padStart(10)} ms ${each.toFixed(1).padStart(10)} µs/doc ${share.toFixed(1).padStart(6)} %`;
    };
    const rules = [...this.#spent].toSorted(([, a], [, b]) => b - a);
    return [line(`rules, over documents: ${this.#documents}`, whole), ...rules.map(([id, spent]) => line(`${id} ${nameOf(id)}`, spent))];
  }
}

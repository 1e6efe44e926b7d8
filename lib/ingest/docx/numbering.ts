import { printedNumber } from "./number-formats";
import type { ParagraphStyle } from "./styles";
import { childOf, elementsOf, valueOf, type XmlElement } from "./xml";

interface Level {
  start: number;
  format: string;
  /** Such as `（%1）`. */
  pattern: string;
  /** Whether all numbers in it are printed as digits. */
  isLegal: boolean;
  suffix: string;
  /** The level (from 1) behind which it starts anew; 0 when never, null when behind any above it. */
  restart: number | null;
}

const MAX_LEVELS = 9;
/** A label that ends with a mark needs no blank behind it. */
const CLOSED = /[、，。．.)）\]】:：]$|^$/u;

function levelOf(element: XmlElement): Level {
  const restart = valueOf(element, "lvlRestart");
  return {
    start: Number(valueOf(element, "start") ?? 0),
    format: valueOf(element, "numFmt") ?? "decimal",
    pattern: valueOf(element, "lvlText") ?? "",
    isLegal: childOf(element, "isLgl") !== undefined,
    suffix: valueOf(element, "suff") ?? "tab",
    restart: restart === undefined ? null : Number(restart),
  };
}

const levelsOf = (element: XmlElement): Map<number, Level> => new Map(elementsOf(element).filter(({ name }) => name === "lvl").map((level) => [Number(level.attributes["ilvl"]), levelOf(level)]));

/** A list: the counters that it shares with others of the same form, and what it prints. */
interface List {
  abstractId: string;
  levels: ReadonlyMap<number, Level>;
  /** Numbers from which this list counts anew, by level. */
  starts: ReadonlyMap<number, number>;
}

/** The last number of each level; undefined for one that starts anew. */
type Counters = (number | undefined)[];

/** Counts the paragraphs that Word numbers by itself; their labels are no part of their text. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, Counters>();
  readonly #begun = new Set<string>();

  /** @param part the tree of `word/numbering.xml`; undefined when the document has none */
  constructor(part: XmlElement | undefined) {
    const parts = elementsOf(childOf(part, "numbering"));
    const forms = new Map(parts.filter(({ name }) => name === "abstractNum").map((form) => [form.attributes["abstractNumId"] ?? "", form]));
    const byStyle = new Map([...forms].flatMap(([id, form]) => {
      const style = valueOf(form, "styleLink");
      return style === undefined ? [] : [[style, id] as const];
    }));
    for (const list of parts.filter(({ name }) => name === "num")) {
      const named = valueOf(list, "abstractNumId") ?? "";
      const link = valueOf(forms.get(named), "numStyleLink");
      const abstractId = (link === undefined ? undefined : byStyle.get(link)) ?? named;
      const form = forms.get(abstractId);
      const levels = form ? levelsOf(form) : new Map<number, Level>();
      const starts = new Map<number, number>();
      for (const override of elementsOf(list).filter(({ name }) => name === "lvlOverride")) {
        const index = Number(override.attributes["ilvl"]);
        const replaced = childOf(override, "lvl");
        if (replaced) levels.set(index, levelOf(replaced));
        const start = valueOf(override, "startOverride");
        if (start !== undefined) starts.set(index, Number(start));
      }
      this.#lists.set(list.attributes["numId"] ?? "", { abstractId, levels, starts });
    }
  }

  /**
   * Counts a paragraph.
   * @param properties its `pPr`
   * @param style the style that it has, whose list holds when the paragraph names none
   * @returns its label with the blank that parts it from the text; empty when it is not numbered
   */
  labelOf(properties: XmlElement | undefined, style: ParagraphStyle): string {
    const own = childOf(properties, "numPr");
    const listId = valueOf(own, "numId") ?? style.listId;
    const list = listId === undefined || listId === "0" ? undefined : this.#lists.get(listId);
    const index = Number(valueOf(own, "ilvl") ?? style.listLevel ?? 0);
    const level = list?.levels.get(index);
    if (!list || !level || listId === undefined || !(index < MAX_LEVELS)) return "";
    this.#count(listId, list, index);
    const counters = this.#countersOf(list.abstractId);
    if (level.format === "bullet") return "";
    const label = level.pattern.replace(/%([1-9])/gu, (_, digit: string) => {
      const place = Number(digit) - 1;
      const shown = list.levels.get(place);
      return printedNumber(counters[place] ?? shown?.start ?? 1, level.isLegal ? "decimal" : (shown?.format ?? "decimal"));
    });
    return level.suffix === "nothing" || CLOSED.test(label) ? label : `${label} `;
  }

  #countersOf(abstractId: string): Counters {
    let counters = this.#counters.get(abstractId);
    if (!counters) this.#counters.set(abstractId, (counters = []));
    return counters;
  }

  #count(listId: string, { abstractId, levels, starts }: List, index: number): void {
    const counters = this.#countersOf(abstractId);
    const isNew = !this.#begun.has(`${listId}/${index}`);
    this.#begun.add(`${listId}/${index}`);
    const anew = isNew ? starts.get(index) : undefined;
    const current = counters[index];
    counters[index] = anew ?? (current === undefined ? (starts.get(index) ?? levels.get(index)?.start ?? 1) : current + 1);
    for (let above = 0; above < index; above++) counters[above] ??= starts.get(above) ?? levels.get(above)?.start ?? 1;
    for (let below = index + 1; below < MAX_LEVELS; below++) {
      const restart = levels.get(below)?.restart ?? null;
      if (restart === null || (restart > 0 && index < restart)) counters[below] = undefined;
    }
  }
}

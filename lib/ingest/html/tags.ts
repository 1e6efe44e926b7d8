import { Tokenizer } from "htmlparser2";
import { BLOCKS, FORMATTING, TABLE_PARTS, VOID } from "./elements";

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a page's elements: each has a number of its own, greater than those of the elements opened before it. */
export interface TagHandler {
  open(name: string, id: number, attributes: Attributes): void;
  close(name: string, id: number): void;
  text(words: string): void;
  /** An element was opened within so many others. */
  depth(depth: number): void;
}

interface Element {
  name: string;
  id: number;
}

/** Attributes that anything depends on; the others are not even cut out of the source. */
const WANTED = new Set(["style", "hidden", "href", "src", "data", "colspan", "rowspan", "width", "height", "name", "property", "content"]);
const NO_ATTRIBUTES: Attributes = {};
/** Elements of a page of which there is only one; their tags stand anywhere. */
const ROOTS = new Set(["html", "head", "body"]);
/** No end tag reaches out of these, but for those of table parts. */
const BARRIERS = new Set(["td", "th", "caption", "table"]);
/** What a list item, or a term of a list, closes before it, and where the list ends. */
const SIBLINGS: Readonly<Record<string, { closes: ReadonlySet<string>; within: ReadonlySet<string> }>> = {
  li: { closes: new Set(["li"]), within: new Set(["ul", "ol", "menu"]) },
  dt: { closes: new Set(["dt", "dd"]), within: new Set(["dl"]) },
  dd: { closes: new Set(["dt", "dd"]), within: new Set(["dl"]) },
};

/**
 * Follows the elements of a page as browsers do where it matters for text and tables: cells, rows and tables end where
 * the standard ends them, and an end tag without an element within its cell ends nothing.
 */
class ElementStack {
  private readonly stack: Element[] = [];
  /** How many of each name are open, so that an end tag without an element is told at once. */
  private readonly counts = new Map<string, number>();
  private lastId = 0;

  constructor(private readonly handler: TagHandler) {}

  isOpen(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  start(name: string, attributes: Attributes): void {
    if (ROOTS.has(name)) return;
    this.closeBefore(name);
    const id = ++this.lastId;
    this.handler.open(name, id, attributes);
    if (VOID.has(name)) return this.handler.close(name, id);
    this.stack.push({ name, id });
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    this.handler.depth(this.stack.length);
  }

  end(name: string): void {
    if (name === "br" || (name === "p" && !this.isOpen("p"))) return this.startEmpty(name);
    if (!this.isOpen(name)) return;
    const isPart = TABLE_PARTS.has(name);
    let isBehindBlock = false;
    for (let index = this.stack.length - 1; index >= 0; index--) {
      const found = this.stack[index]!;
      if (found.name === name) return isBehindBlock ? this.remove(index) : this.popTo(index);
      if (isPart ? found.name === "table" && name !== "table" : BARRIERS.has(found.name)) return;
      if (!isPart && !BLOCKS.has(name) && BLOCKS.has(found.name)) {
        if (!FORMATTING.has(name)) return;
        isBehindBlock = true;
      }
    }
  }

  endAll(): void {
    this.popTo(0);
  }

  /** Ends what the start of an element ends. */
  private closeBefore(name: string): void {
    if (TABLE_PARTS.has(name)) return this.closeTableParts(name);
    if (BLOCKS.has(name) && this.isOpen("p")) this.closeUpTo((found) => found.name === "p", BARRIERS);
    const siblings = SIBLINGS[name];
    if (siblings) this.closeUpTo((found) => siblings.closes.has(found.name), siblings.within);
  }

  private closeTableParts(name: string): void {
    if (!this.isOpen("table")) return;
    if (name === "table") {
      const nearest = this.stack.findLastIndex((found) => TABLE_PARTS.has(found.name));
      const { name: part } = this.stack[nearest]!;
      if (part !== "td" && part !== "th" && part !== "caption") this.popTo(this.stack.findLastIndex((found) => found.name === "table"));
      return;
    }
    const isKept = name === "td" || name === "th" ? /^(?:table|tbody|thead|tfoot|tr)$/ : name === "tr" ? /^(?:table|tbody|thead|tfoot)$/ : /^table$/;
    this.popTo(this.stack.findLastIndex((found) => isKept.test(found.name)) + 1);
  }

  private closeUpTo(isWanted: (element: Element) => boolean, within: ReadonlySet<string>): void {
    for (let index = this.stack.length - 1; index >= 0; index--) {
      const found = this.stack[index]!;
      if (isWanted(found)) return this.popTo(index);
      if (within.has(found.name) || BARRIERS.has(found.name)) return;
    }
  }

  private startEmpty(name: string): void {
    const id = ++this.lastId;
    this.handler.open(name, id, NO_ATTRIBUTES);
    this.handler.close(name, id);
  }

  private popTo(index: number): void {
    while (this.stack.length > index) this.forget(this.stack.pop()!);
  }

  private remove(index: number): void {
    for (const element of this.stack.splice(index, 1)) this.forget(element);
  }

  private forget({ name, id }: Element): void {
    this.counts.set(name, this.counts.get(name)! - 1);
    this.handler.close(name, id);
  }
}

/** Reads the tags of a page and tells of its elements and text in their order. */
export function readTags(html: string, handler: TagHandler): void {
  const stack = new ElementStack(handler);
  let tag = "";
  let attributes: Record<string, string> | null = null;
  let attribute: string | null = null;
  let value = "";
  const nameAt = (start: number, end: number): string => html.slice(start, end).toLowerCase();
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = nameAt(start, end);
        attributes = null;
      },
      onattribname(start, end) {
        const name = nameAt(start, end);
        attribute = WANTED.has(name) ? name : null;
        value = "";
      },
      onattribdata(start, end) {
        if (attribute !== null) value += html.slice(start, end);
      },
      onattribentity(codepoint) {
        if (attribute !== null) value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (attribute !== null && attributes?.[attribute] === undefined) (attributes ??= {})[attribute] = value;
      },
      onopentagend: () => stack.start(tag, attributes ?? NO_ATTRIBUTES),
      onselfclosingtag: () => {
        stack.start(tag, attributes ?? NO_ATTRIBUTES);
        if (stack.isOpen("svg") || stack.isOpen("math")) stack.end(tag);
      },
      onclosetag: (start, end) => stack.end(nameAt(start, end)),
      ontext: (start, end) => handler.text(html.slice(start, end)),
      ontextentity: (codepoint) => handler.text(String.fromCodePoint(codepoint)),
      isInForeignContext: () => stack.isOpen("svg") || stack.isOpen("math"),
      oncdata: (start, end, offset) => handler.text(html.slice(start, end - offset)),
      oncomment() {
        // Nobody sees a comment, a conditional one of a word processor included.
      },
      ondeclaration() {
        // A document type says nothing.
      },
      onprocessinginstruction() {
        // Nor does an instruction to a program.
      },
      onend: () => stack.endAll(),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

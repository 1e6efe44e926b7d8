import { childOf, elementsOf, switchOf, valueOf, type XmlElement } from "./xml";

/** What a style says that matters for the text. */
export interface ParagraphStyle {
  isHidden: boolean;
  /** Lines of the table of contents repeat the headings and are none. */
  isContents: boolean;
  listId?: string | undefined;
  listLevel?: string | undefined;
}

const MAX_CHAIN = 20;

/** The styles of a document, each with what it takes over from those that it is based on. */
export class Styles {
  readonly #styles: ReadonlyMap<string, XmlElement>;
  readonly #known = new Map<string, ParagraphStyle>();
  readonly #standard: string | undefined;

  /** @param part the tree of `word/styles.xml`; undefined when the document has none */
  constructor(part: XmlElement | undefined) {
    const styles = elementsOf(childOf(part, "styles")).filter(({ name }) => name === "style");
    this.#styles = new Map(styles.map((style) => [style.attributes["styleId"] ?? "", style]));
    this.#standard = styles.find(({ attributes }) => attributes["type"] === "paragraph" && ["1", "true", "on"].includes(attributes["default"] ?? ""))?.attributes["styleId"];
  }

  /** @param id the style's id; the standard style of paragraphs when undefined */
  of(id: string | undefined): ParagraphStyle {
    const key = id ?? this.#standard ?? "";
    const known = this.#known.get(key);
    if (known) return known;
    const read = this.#read(key);
    this.#known.set(key, read);
    return read;
  }

  /** Whether a style of characters hides its text. */
  isHidden(id: string | undefined): boolean {
    return id !== undefined && this.of(id).isHidden;
  }

  #read(id: string): ParagraphStyle {
    let isHidden: boolean | undefined;
    let listId: string | undefined;
    let listLevel: string | undefined;
    let style = this.#styles.get(id);
    for (let step = 0; style && step < MAX_CHAIN; step++) {
      const list = childOf(childOf(style, "pPr"), "numPr");
      isHidden ??= switchOf(childOf(style, "rPr"), "vanish");
      listId ??= valueOf(list, "numId");
      listLevel ??= valueOf(list, "ilvl");
      style = this.#styles.get(valueOf(style, "basedOn") ?? "");
    }
    const isContents = /^toc \d$/iu.test(valueOf(this.#styles.get(id), "name") ?? "");
    return { isHidden: isHidden === true, isContents, listId, listLevel };
  }
}

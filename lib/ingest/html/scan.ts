import { BLOCKS, CELLS, FRAMES, UNSEEN } from "./elements";
import { tooComplex, type PageLimits } from "./limits";
import { OpenTables } from "./open-tables";
import type { PageHead, Piece, RawHidden } from "./pieces";
import { type Attributes, readTags, type TagHandler } from "./tags";
import { type Effect, effectOf, Visibility } from "./visibility";

const ATTACHMENT = /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|jpe?g|png)(?:[?#]|$)/i;
/** Pictures of fewer pixels are marks of the page. */
const MIN_PICTURE_PIXELS = 64;
const MAX_HIDDEN_CHARS = 20_000;
const MAX_TITLE_CHARS = 1000;
/** The number of a cell that no tag opened, and that none closes. */
const NO_ELEMENT = 0;

/** @returns a whole number, or the fallback when the attribute holds none */
function wholeNumber(value: string | undefined, fallback: number): number {
  const number = value === undefined ? NaN : parseInt(value, 10);
  return Number.isNaN(number) || number < 0 ? fallback : number;
}

/** Turns the elements of a page into pieces. */
class Scanner implements TagHandler {
  readonly pieces: Piece[] = [];
  readonly meta = new Map<string, string[]>();
  title = "";
  private readonly tables = new OpenTables(this.pieces);
  private readonly visibility = new Visibility();
  /** A page repeats few styles many times. */
  private readonly effects = new Map<string, Effect | null>();
  private readonly cellEffects = new Map<string, Effect | null>();
  /** The element of which nothing is seen, 0 when there is none. */
  private unseenAt = 0;
  private isTitle = false;
  private preformattedAt = 0;
  private captionAt = 0;
  private hidden: RawHidden | null = null;
  private hiddenLinkAt = 0;

  constructor(
    private readonly path: string,
    private readonly limits: PageLimits,
  ) {}

  depth(depth: number): void {
    if (depth > this.limits.maxDepth) throw tooComplex(this.path, "maxDepth", this.limits.maxDepth);
  }

  open(name: string, id: number, attributes: Attributes): void {
    if (this.unseenAt > 0) return;
    if (UNSEEN.has(name)) {
      this.unseenAt = id;
      this.isTitle = name === "title" && this.title === "";
      return;
    }
    if (name === "meta") return this.addMeta(attributes);
    const { style } = attributes;
    const effect = attributes.hidden !== undefined ? "gone" : style ? this.effectOf(style, !CELLS.has(name) && name !== "tr") : null;
    if (effect) this.visibility.open(id, effect);
    if (this.visibility.isHidden) {
      if (name === "a" && attributes.href) this.openHiddenLink(id, attributes.href);
      return;
    }
    this.openSeen(name, id, attributes);
  }

  private openSeen(name: string, id: number, attributes: Attributes): void {
    if (name === "br") this.addBreak();
    else if (name === "table") this.tables.openTable(id);
    else if (name === "tr") this.tables.openRow();
    else if (CELLS.has(name)) this.openCell(id, attributes);
    else if (BLOCKS.has(name)) {
      this.addBreak();
      if (name === "pre") this.preformattedAt = id;
      else if (name === "caption") this.captionAt = id;
    } else if (name === "img") this.addPicture(attributes);
    else if (FRAMES.has(name)) {
      this.addMedia("frame", attributes.src ?? attributes.data);
      this.unseenAt = id;
    } else if (name === "a" && attributes.href && ATTACHMENT.test(attributes.href)) this.addMedia("attachment", attributes.href);
    else if (attributes.style?.includes("block") && /display\s*:\s*block/i.test(attributes.style)) this.addBreak();
  }

  text(text: string): void {
    if (this.unseenAt > 0) {
      if (this.isTitle && this.title.length < MAX_TITLE_CHARS) this.title += text;
    } else if (this.visibility.isHidden) this.addHidden(text);
    else if (this.preformattedAt > 0 && text.includes("\n")) {
      for (const [index, line] of text.split("\n").entries()) {
        if (index > 0) this.addBreak();
        this.addText(line);
      }
    } else this.addText(text);
  }

  close(name: string, id: number): void {
    if (this.unseenAt > 0) {
      if (this.unseenAt === id) {
        this.unseenAt = 0;
        this.isTitle = false;
      }
      return;
    }
    const wasHidden = this.visibility.isHidden;
    this.visibility.close(id);
    if (this.hiddenLinkAt === id) this.hiddenLinkAt = 0;
    if (!this.visibility.isHidden) this.hidden = null;
    if (wasHidden) return;
    if (name === "table" || name === "tr" || CELLS.has(name)) this.tables.close(name, id);
    else if (BLOCKS.has(name)) {
      this.addBreak();
      if (this.preformattedAt === id) this.preformattedAt = 0;
      else if (this.captionAt === id) this.captionAt = 0;
    }
  }

  private effectOf(style: string, keepsExtent: boolean): Effect | null {
    const known = keepsExtent ? this.effects : this.cellEffects;
    let effect = known.get(style);
    if (effect === undefined) known.set(style, (effect = effectOf(style, keepsExtent)));
    return effect;
  }

  private openCell(id: number, attributes: Attributes): void {
    const isInTable = this.tables.openCell(id, wholeNumber(attributes.colspan, 1) || 1, wholeNumber(attributes.rowspan, 1));
    if (this.tables.cells > this.limits.maxCells) throw tooComplex(this.path, "maxCells", this.limits.maxCells);
    if (!isInTable) this.addBreak();
  }

  private addText(text: string): void {
    if (this.tables.isInside && this.captionAt === 0 && this.tables.isBetweenCells && text.trim() !== "") this.tables.openCell(NO_ELEMENT, 1, 1);
    const last = this.pieces.at(-1);
    if (last?.kind === "text") last.text += text;
    else this.pieces.push({ kind: "text", text });
    if (this.tables.isInside) this.tables.addChars(text.length);
  }

  private addBreak(): void {
    if (this.pieces.at(-1)?.kind === "break") return;
    this.pieces.push({ kind: "break" });
    this.tables.addBreak();
  }

  private addPicture({ src, width, height }: Attributes): void {
    if (Math.min(wholeNumber(width, Infinity), wholeNumber(height, Infinity)) >= MIN_PICTURE_PIXELS) this.addMedia("image", src);
  }

  private addMedia(media: "image" | "frame" | "attachment", target: string | undefined): void {
    this.pieces.push({ kind: "media", media, target: target === undefined || target.startsWith("data:") ? null : target.trim() });
  }

  private addMeta({ name, property, content }: Attributes): void {
    const key = (name ?? property)?.trim().toLowerCase();
    if (!key || content === undefined) return;
    const known = this.meta.get(key);
    if (known) known.push(content.trim());
    else this.meta.set(key, [content.trim()]);
  }

  private hiddenPart(): RawHidden {
    if (!this.hidden) this.pieces.push({ kind: "hidden", hidden: (this.hidden = { text: "", links: [] }) });
    return this.hidden;
  }

  private addHidden(text: string): void {
    if (this.hidden === null && text.trim() === "") return;
    const part = this.hiddenPart();
    if (part.text.length < MAX_HIDDEN_CHARS) part.text += text;
    const link = this.hiddenLinkAt > 0 ? part.links.at(-1) : undefined;
    if (link && link.text.length < MAX_HIDDEN_CHARS) link.text += text;
  }

  private openHiddenLink(id: number, href: string): void {
    this.hiddenPart().links.push({ href: href.trim(), text: "" });
    this.hiddenLinkAt = id;
  }
}

/**
 * Reads the tags of a page.
 * @param path names the file in errors
 * @throws UnreadableDocument when the page goes beyond a limit
 */
export function scanPage(html: string, path: string, limits: PageLimits): { pieces: readonly Piece[]; head: PageHead } {
  const scanner = new Scanner(path, limits);
  readTags(html, scanner);
  return { pieces: scanner.pieces, head: { meta: scanner.meta, title: scanner.title.trim() } };
}

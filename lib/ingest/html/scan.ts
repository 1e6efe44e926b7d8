import { Parser } from "htmlparser2";
import { BLOCKS, CELLS, FRAMES, UNSEEN } from "./elements";
import { tooComplex, type PageLimits } from "./limits";
import { OpenTables } from "./open-tables";
import type { PageHead, Piece, RawHidden } from "./pieces";
import { effectOf, Visibility } from "./visibility";

type Attributes = Readonly<Record<string, string>>;

const ATTACHMENT = /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|jpe?g|png)(?:[?#]|$)/i;
/** Pictures of fewer pixels are marks of the page. */
const MIN_PICTURE_PIXELS = 64;
const MAX_HIDDEN_CHARS = 20_000;
const MAX_TITLE_CHARS = 1000;

/** @returns a whole number, or the fallback when the attribute holds none */
function wholeNumber(value: string | undefined, fallback: number): number {
  const number = value === undefined ? NaN : parseInt(value, 10);
  return Number.isNaN(number) || number < 0 ? fallback : number;
}

/** Turns the tags of a page into pieces; elements are followed in one flat list, however deep they lie in each other. */
class Scanner {
  readonly pieces: Piece[] = [];
  readonly meta = new Map<string, string[]>();
  title = "";
  private readonly tables = new OpenTables(this.pieces);
  private readonly visibility = new Visibility();
  private depth = 0;
  /** The depth of the element of which nothing is seen, 0 when there is none. */
  private unseenAt = 0;
  private isTitle = false;
  private preformattedAt = 0;
  private hidden: RawHidden | null = null;
  private hiddenLinkAt = 0;

  constructor(
    private readonly path: string,
    private readonly limits: PageLimits,
  ) {}

  onopentag(name: string, attributes: Attributes): void {
    if (++this.depth > this.limits.maxDepth) throw tooComplex(this.path, "maxDepth", this.limits.maxDepth);
    if (this.unseenAt > 0) return;
    if (UNSEEN.has(name)) {
      this.unseenAt = this.depth;
      this.isTitle = name === "title" && this.title === "";
      return;
    }
    if (name === "meta") return this.addMeta(attributes);
    const { style } = attributes;
    const effect = attributes.hidden !== undefined ? "gone" : style ? effectOf(style, !CELLS.has(name) && name !== "tr") : null;
    if (effect) this.visibility.open(this.depth, effect);
    if (this.visibility.isHidden) {
      if (name === "a" && attributes.href) this.openHiddenLink(attributes.href);
      return;
    }
    this.openSeen(name, attributes);
  }

  private openSeen(name: string, attributes: Attributes): void {
    if (name === "br") this.addBreak();
    else if (name === "table") this.tables.openTable(this.depth);
    else if (name === "tr") this.tables.openRow();
    else if (CELLS.has(name)) this.openCell(attributes);
    else if (BLOCKS.has(name)) {
      this.addBreak();
      if (name === "pre") this.preformattedAt = this.depth;
    } else if (name === "img") this.addPicture(attributes);
    else if (FRAMES.has(name)) {
      this.addMedia("frame", attributes.src ?? attributes.data);
      this.unseenAt = this.depth;
    } else if (name === "a" && attributes.href && ATTACHMENT.test(attributes.href)) this.addMedia("attachment", attributes.href);
    else if (attributes.style?.includes("block") && /display\s*:\s*block/i.test(attributes.style)) this.addBreak();
  }

  ontext(text: string): void {
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

  onclosetag(name: string): void {
    const depth = this.depth--;
    if (this.unseenAt > 0) {
      if (this.unseenAt === depth) {
        this.unseenAt = 0;
        this.isTitle = false;
      }
      return;
    }
    const wasHidden = this.visibility.isHidden;
    this.visibility.close(depth);
    if (this.hiddenLinkAt === depth) this.hiddenLinkAt = 0;
    if (!this.visibility.isHidden) this.hidden = null;
    if (wasHidden) return;
    if (name === "table" || name === "tr" || CELLS.has(name)) this.tables.close(name, depth);
    else if (BLOCKS.has(name)) {
      this.addBreak();
      if (this.preformattedAt === depth) this.preformattedAt = 0;
    }
  }

  onend(): void {
    this.tables.closeAll();
  }

  private openCell(attributes: Attributes): void {
    const isInTable = this.tables.openCell(this.depth, wholeNumber(attributes.colspan, 1) || 1, wholeNumber(attributes.rowspan, 1));
    if (this.tables.cells > this.limits.maxCells) throw tooComplex(this.path, "maxCells", this.limits.maxCells);
    if (!isInTable) this.addBreak();
  }

  private addText(text: string): void {
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

  private openHiddenLink(href: string): void {
    this.hiddenPart().links.push({ href: href.trim(), text: "" });
    this.hiddenLinkAt = this.depth;
  }
}

/**
 * Reads the tags of a page.
 * @param path names the file in errors
 * @throws UnreadableDocument when the page goes beyond a limit
 */
export function scanPage(html: string, path: string, limits: PageLimits): { pieces: readonly Piece[]; head: PageHead } {
  const scanner = new Scanner(path, limits);
  const parser = new Parser({
    onopentag: (name, attributes) => scanner.onopentag(name, attributes),
    ontext: (text) => scanner.ontext(text),
    onclosetag: (name) => scanner.onclosetag(name),
    onend: () => scanner.onend(),
  });
  parser.end(html);
  return { pieces: scanner.pieces, head: { meta: scanner.meta, title: scanner.title.trim() } };
}

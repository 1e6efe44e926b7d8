import { deflateSync } from "node:zlib";
import { encodeGb18030 } from "../../dirt/encode";

/** A4, in points; y grows upwards. */
export const PAGE = { width: 595, height: 842 } as const;

/** The width of a text in points: Chinese characters are as wide as they are high, others half as wide. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const character of text) units += character.charCodeAt(0) < 0x100 ? 0.5 : 1;
  return units * size;
}

/**
 * What the codes of the text mean. `unicode`: those of Unicode, with a table that says so; the others are encodings that are known
 * by their name alone, as older Chinese word processors write them.
 */
export type PdfEncoding = "unicode" | "UniGB-UCS2-H" | "GBK-EUC-H";

const hex = (text: string): string => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("");
const number = (value: number): string => String(Math.round(value * 100) / 100);

/** @param widths ranges of glyphs that are not as wide as they are high, in thousandths */
const glyphs = (descriptor: number, ordering: string, widths: string): string =>
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [${widths}] >>`;

/** Collects the pages of a PDF whose text can be taken out; no font is embedded. */
export class PdfPages {
  readonly #pages: string[][] = [];
  readonly #used = new Set<string>();
  readonly #encoding: PdfEncoding;

  constructor(encoding: PdfEncoding = "unicode") {
    this.#encoding = encoding;
  }

  /** How many pages there are. */
  get count(): number {
    return this.#pages.length;
  }

  page(): void {
    this.#pages.push([]);
  }

  /** Writes a text with its base line starting at a point; runs of Latin and Chinese are written apart, as word processors do. */
  text(x: number, y: number, size: number, text: string): void {
    let at = x;
    for (const run of text.match(/[ -\u00ff]+|[^ -\u00ff]+/gu) ?? []) {
      for (let index = 0; index < run.length; index++) this.#used.add(run.charAt(index));
      this.#pages.at(-1)?.push(`BT /F1 ${number(size)} Tf 1 0 0 1 ${number(at)} ${number(y)} Tm <${this.#codes(run)}> Tj ET`);
      at += textWidth(run, size);
    }
  }

  /** Draws a rule, as a line or as the thin filled rectangle that some programs make of it. */
  rule(x1: number, y1: number, x2: number, y2: number, manner: "line" | "rectangle"): void {
    const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)];
    this.#pages.at(-1)?.push(
      manner === "line"
        ? `0.5 w ${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`
        : `${number(x)} ${number(y)} ${number(Math.max(Math.abs(x2 - x1), 0.5))} ${number(Math.max(Math.abs(y2 - y1), 0.5))} re f`,
    );
  }

  /** Places a picture of a single grey point. */
  picture(x: number, y: number, width: number, height: number): void {
    this.#pages.at(-1)?.push(`q ${number(width)} 0 0 ${number(height)} ${number(x)} ${number(y)} cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q`);
  }

  /** The file. */
  bytes(): Uint8Array {
    const parts: Uint8Array[] = [];
    const offsets: number[] = [];
    let length = 0;
    const write = (chunk: Uint8Array | string): void => {
      const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
      parts.push(bytes);
      length += bytes.length;
    };
    const object = (body: string, stream?: string): number => {
      offsets.push(length);
      write(`${offsets.length} 0 obj\n`);
      if (stream === undefined) write(`${body}\n`);
      else {
        const packed = deflateSync(stream);
        write(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`);
        write(packed);
        write("\nendstream\n");
      }
      write("endobj\n");
      return offsets.length;
    };
    write("%PDF-1.6\n%\u00e2\u00e3\n");
    const descriptor = object("<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 859 /StemV 80 >>");
    const font = this.#encoding === "unicode"
      ? object(`<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [${object(glyphs(descriptor, "Identity", "0 255 500"))} 0 R] /ToUnicode ${object("", this.#toUnicode())} 0 R >>`)
      : object(`<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${this.#encoding} /DescendantFonts [${object(glyphs(descriptor, "GB1", "1 95 500 814 939 500"))} 0 R] >>`);
    const contents = this.#pages.map((page) => object("", page.join("\n")));
    const tree = offsets.length + contents.length + 1;
    const kids = contents.map((content) => object(`<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${content} 0 R >>`));
    object(`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] /Count ${kids.length} >>`);
    const root = object(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
    const start = length;
    write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")}`);
    write(`trailer\n<< /Size ${offsets.length + 1} /Root ${root} 0 R >>\nstartxref\n${start}\n%%EOF\n`);
    return Buffer.concat(parts);
  }

  #codes(run: string): string {
    return this.#encoding === "GBK-EUC-H" ? Buffer.from(encodeGb18030(run)).toString("hex") : hex(run);
  }

  #toUnicode(): string {
    const characters = [...this.#used].toSorted();
    const blocks: string[] = [];
    for (let from = 0; from < characters.length; from += 100) {
      const block = characters.slice(from, from + 100);
      blocks.push(`${block.length} beginbfchar\n${block.map((character) => `<${hex(character)}> <${hex(character)}>`).join("\n")}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n${blocks.join("\n")}\nendcmap CMapName currentdict /CMap defineresource pop end end`;
  }
}

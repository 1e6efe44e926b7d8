import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const MAP_NAME = /^[\w-]+\.bcmap$/u;
const require = createRequire(import.meta.url);

/** Gives the PDF library the character maps that a PDF names and does not contain (GBK-EUC-H and others); they come with pdf.js. */
export class CharacterMaps {
  /** A map by its file name; the fonts that the library asks for as well are needed to draw only. */
  fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== "cMapUrl" || !MAP_NAME.test(filename)) return Promise.reject(new Error("not needed to read"));
    return readFile(require.resolve(`pdfjs-dist/cmaps/${filename}`));
  }
}

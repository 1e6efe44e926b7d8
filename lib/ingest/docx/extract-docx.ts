import { TextCollector, type Extraction } from "../extraction";
import type { Limits } from "../limits";
import { damagedFile } from "../unreadable";
import { readZip } from "../zip/zip";
import { BlockReader } from "./blocks";
import { Numbering } from "./numbering";
import { Styles } from "./styles";
import { childOf, elementsOf, parseXml, type XmlElement } from "./xml";

const MAIN_PART = /^word\/document\d*\.xml$/u;

/**
 * Reads a Word file (.docx) into text and tables: with the numerals of automatic numbering, text boxes, footnotes and
 * accepted changes; without hidden text, deletions, headers, footers and what its properties say about dates.
 * The parts are read here and not by a converter to HTML, because that drops the form of numerals, by which headings are
 * told (一、 becomes an item of a list), and shows hidden text.
 * @throws UnreadableDocument when it cannot be opened or is over a limit
 */
export async function extractDocx(bytes: Uint8Array, path: string, limits: Limits): Promise<Extraction> {
  const entries = readZip(bytes, path, limits);
  const part = (matches: (name: string) => boolean): XmlElement | undefined => {
    const entry = entries.find(({ name }) => matches(name));
    return entry && parseXml(entry.read(), path);
  };
  const document = part((name) => MAIN_PART.test(name));
  if (!document) throw damagedFile(path);
  const notes = new Map(
    ["footnotes", "endnotes"].flatMap((kind) => elementsOf(childOf(part((name) => name === `word/${kind}.xml`), kind)).map((note): [string, XmlElement] => [`${kind}/${note.attributes["id"] ?? ""}`, note])),
  );
  const styles = new Styles(part((name) => name === "word/styles.xml"));
  const numbering = new Numbering(part((name) => name === "word/numbering.xml"));
  const collector = new TextCollector(path, limits);
  new BlockReader(collector, { styles, numbering, notes }).read(document);
  return collector.finish();
}

import type { Styles } from "./styles";
import { childOf, elementsOf, switchOf, valueOf, type XmlElement } from "./xml";

/** What a paragraph holds: its words, and what stands beside them. */
export interface Inline {
  text: string;
  /** Text boxes anchored in it, each with blocks of its own. */
  boxes: XmlElement[];
  /** Footnotes and endnotes referred to, as `footnotes/3`. */
  notes: string[];
  /** Whether it holds a picture, a chart or an embedded object, whose words are not read. */
  hasPicture: boolean;
}

/** What is no text of the document: deleted or moved away, the reading above a character, properties. */
const LEFT_OUT = new Set(["del", "moveFrom", "rt", "pPr", "rPr", "sdtPr", "instrText", "delText", "delInstrText", "annotationRef", "footnoteRef", "endnoteRef", "separator", "continuationSeparator"]);
/** By the vocabularies of pictures, charts and of embedded workbooks. */
const PICTURES = new Set(["pic:pic", "c:chart", "v:imagedata", "object", "o:OLEObject"]);
const SIGNS: Readonly<Record<string, string>> = { tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };
/** Symbol fonts draw their signs at places that Unicode leaves to anybody; nothing can be read there. */
const PRIVATE_FROM = 0xe000;
const PRIVATE_TO = 0xf8ff;

const textOf = (element: XmlElement): string => element.children.filter((child) => typeof child === "string").join("");

function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes["char"] ?? "", 16);
  return !Number.isInteger(code) || code < 0x20 || code > 0xffff || (code >= PRIVATE_FROM && code <= PRIVATE_TO) ? "" : String.fromCharCode(code);
}

/** A figure that is raised is the mark of a note and no digit of the number before it; only behind a letter, as in m2, it is no mark. */
const raised = (text: string, before: string): string => (/^\d+$/u.test(text) && !/[a-z]$/iu.test(before) ? `[${text}]` : text);

/** Collects the words of a paragraph in the order of reading, with insertions taken over and deletions left out. */
export function readInline(paragraph: XmlElement, styles: Styles): Inline {
  const inline: Inline = { text: "", boxes: [], notes: [], hasPicture: false };
  collect(paragraph, inline, styles);
  return inline;
}

function collect(element: XmlElement, inline: Inline, styles: Styles): void {
  for (const child of elementsOf(element)) {
    const { name } = child;
    if (LEFT_OUT.has(name)) continue;
    if (name === "r") collectRun(child, inline, styles);
    else if (name === "t" || name === "m:t") inline.text += textOf(child);
    else if (name === "sym") inline.text += symbol(child);
    else if (SIGNS[name] !== undefined) inline.text += SIGNS[name];
    else if (PICTURES.has(name)) inline.hasPicture = true;
    else if (name === "txbxContent") inline.boxes.push(child);
    else if (name === "footnoteReference" || name === "endnoteReference") inline.notes.push(`${name === "footnoteReference" ? "footnotes" : "endnotes"}/${child.attributes["id"] ?? ""}`);
    else if (name === "mc:AlternateContent") collectAlternative(child, inline, styles);
    else collect(child, inline, styles);
  }
}

function collectRun(run: XmlElement, inline: Inline, styles: Styles): void {
  const properties = childOf(run, "rPr");
  if (switchOf(properties, "vanish") ?? styles.isHidden(valueOf(properties, "rStyle"))) return;
  if (valueOf(properties, "vertAlign") !== "superscript") return collect(run, inline, styles);
  const before = inline.text;
  inline.text = "";
  collect(run, inline, styles);
  inline.text = before + raised(inline.text, before);
}

/** Of the same content in several forms one is shown. */
function collectAlternative(element: XmlElement, inline: Inline, styles: Styles): void {
  const shown = childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback");
  if (shown) collect(shown, inline, styles);
}

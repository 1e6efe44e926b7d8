import { Parser } from "htmlparser2";
import { damagedFile } from "../unreadable";

/** An element of a part of a Word file. */
export interface XmlElement {
  /** Without prefix for Word's own vocabulary; others keep their usual prefix, as `mc:Choice`. */
  name: string;
  /** By name without prefix. */
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** Word's own vocabulary, in its transitional and its strict form. */
const WORD = /\/wordprocessingml\/(?:2006\/)?main$/u;
/** The other vocabularies whose elements matter, by the prefix that the specification uses. */
const OTHERS: readonly [RegExp, string][] = [
  [/\/markup-compatibility\/2006$/u, "mc"],
  [/\/officeDocument\/(?:2006\/)?math$/u, "m"],
];
/** Real documents are some 20 deep. */
const MAX_DEPTH = 200;
const MAX_ELEMENTS = 4_000_000;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Learns which prefixes stand for which vocabulary; writers of these files are free to choose them. */
function learnPrefixes(attributes: Readonly<Record<string, string>>, prefixes: Map<string, string>): void {
  for (const [name, uri] of Object.entries(attributes)) {
    if (!name.startsWith("xmlns")) continue;
    const prefix = name.slice("xmlns:".length);
    if (WORD.test(uri)) prefixes.set(prefix, "");
    else prefixes.set(prefix, OTHERS.find(([pattern]) => pattern.test(uri))?.[1] ?? prefix);
  }
}

function nameOf(raw: string, prefixes: ReadonlyMap<string, string>): string {
  const prefix = raw.includes(":") ? raw.slice(0, raw.indexOf(":")) : "";
  const known = prefixes.get(prefix) ?? (prefix === "w" ? "" : prefix);
  return known === "" ? localName(raw) : `${known}:${localName(raw)}`;
}

/**
 * Reads a part of a Word file into a tree.
 * @param path names the file in errors
 * @throws UnreadableDocument when its elements are not closed, or nested or repeated beyond any real document
 */
export function parseXml(bytes: Uint8Array, path: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const prefixes = new Map<string, string>();
  let elements = 0;
  const parser = new Parser(
    {
      onopentag(raw, rawAttributes) {
        learnPrefixes(rawAttributes, prefixes);
        const attributes = Object.fromEntries(Object.entries(rawAttributes).map(([name, value]) => [localName(name), value]));
        const element: XmlElement = { name: nameOf(raw, prefixes), attributes, children: [] };
        elements += 1;
        if (open.length > MAX_DEPTH || elements > MAX_ELEMENTS) throw damagedFile(path);
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag() {
        open.pop();
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
    },
    { xmlMode: true },
  );
  parser.write(new TextDecoder().decode(bytes));
  if (open.length > 1) throw damagedFile(path);
  parser.end();
  return root;
}

/** The first child with the name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);
}

/** The children that are elements. */
export const elementsOf = (element: XmlElement | undefined): XmlElement[] => element?.children.filter((child): child is XmlElement => typeof child !== "string") ?? [];

/** The value of a property such as `<gridSpan val="2"/>`; undefined when it is not set. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined => childOf(element, name)?.attributes["val"];

/** Whether a switch such as `<vanish/>` is on; undefined when it is not set. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found && !["0", "false", "off", "none"].includes(found.attributes["val"] ?? "1");
}

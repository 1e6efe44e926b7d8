import { sharedHalfWords, sharedWords } from "./shared-memory";

/** Who the documents of a corpus are of, as columns; documents are numbered in `documentOrder`. */
export interface CorpusColumns {
  /** The number of each document's body; documents of one body follow each other. */
  bodies: Uint32Array;
  bodyKeys: readonly string[];
  years: Uint16Array;
  prefectures: Uint16Array;
  prefectureNames: readonly string[];
}

/** What decides where a document stands in a corpus. */
export interface PlacedDocument {
  body: string;
  year: number;
  path: string;
}

/** The order of documents in an index, whatever order they came in: by body, year, path. */
export const documentOrder = (a: PlacedDocument, b: PlacedDocument): number =>
  a.body === b.body ? a.year - b.year || (a.path < b.path ? -1 : Number(a.path > b.path)) : a.body < b.body ? -1 : 1;

/** Numbers names as they come. */
class Numbering {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

/**
 * @param documents in `documentOrder`
 * @param length how many they are
 */
export function corpusColumns(documents: Iterable<{ body: string; year: number; prefecture: string }>, length: number): CorpusColumns {
  const [bodyNumbers, prefectureNumbers] = [new Numbering(), new Numbering()];
  const [bodies, years, prefectures] = [sharedWords(length), sharedHalfWords(length), sharedHalfWords(length)];
  let document = 0;
  for (const { body, year, prefecture } of documents) {
    bodies[document] = bodyNumbers.numberOf(body);
    years[document] = year;
    prefectures[document++] = prefectureNumbers.numberOf(prefecture);
  }
  return { bodies, bodyKeys: bodyNumbers.names, years, prefectures, prefectureNames: prefectureNumbers.names };
}

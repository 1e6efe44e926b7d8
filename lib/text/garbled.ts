import type { Span } from "../report/schema";
import { mainlandCharacters } from "./mainland";
import { isTraditional } from "./simplify";

/** `replacement` U+FFFD · `mojibake` UTF-8 read as GBK or Latin-1 · `private` private-use characters · `lost` runs of question marks in place of words. */
export type GarbleKind = "replacement" | "mojibake" | "private" | "lost";
/** One unbroken garbled place. */
export interface GarbledRun {
  kind: GarbleKind;
  span: Span;
}
export interface Garbling {
  runs: readonly GarbledRun[];
  /** Garbled characters in all. */
  characters: number;
  /** Their share of the characters that are not blank, 0 to 1. */
  ratio: number;
}

const WORDS = "，。、；：（）“”《》！？—政府信息公开工作年度报告情况的和在了是有为对中国人民我们本行机关理数量总计主动依申请办结公示管部门县市区镇局加强进一步推";

let mojibake: ReadonlySet<number> | null = null;
/** What the field's commonest words turn into when their UTF-8 bytes are read as GBK, as far as no sound text has it. */
function mojibakeCharacters(): ReadonlySet<number> {
  if (mojibake) return mojibake;
  const bytes = new TextEncoder().encode(WORDS);
  const decoder = new TextDecoder("gb18030");
  const units = new Set<number>();
  for (const shift of [0, 1, 2]) for (const char of decoder.decode(bytes.subarray(shift))) units.add(char.charCodeAt(0));
  for (const unit of units) if (unit < 0x3400 || unit > 0x9fff || mainlandCharacters().has(unit) || isTraditional(unit)) units.delete(unit);
  mojibake = units;
  return mojibake;
}

/** Symbol fonts put their bullets here: no fault of the text. */
const isSymbolFont = (unit: number): boolean => unit >= 0xf000 && unit <= 0xf0ff;
const LATIN_MOJIBAKE = /(?:[\u00c2-\u00ef][\u0080-\u00bf]{1,2}){2,}/gu;
const LOST_WORDS = /(?:[?？]{3,}[^\n?？]{0,3}){2,}/gu;
const MIN_MOJIBAKE_RUN = 3;
/** Everyday characters stand between the telling ones. */
const MAX_MOJIBAKE_GAP = 5;

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
/** Neither of the mainland nor traditional: a name, or one of the characters that mojibake is full of. */
const isOutlandish = (unit: number): boolean => isHan(unit) && !mainlandCharacters().has(unit) && !isTraditional(unit);

function kindOf(unit: number): GarbleKind | null {
  if (unit === 0xfffd) return "replacement";
  if (unit >= 0xe000 && unit <= 0xf8ff) return isSymbolFont(unit) ? null : "private";
  return isOutlandish(unit) ? "mojibake" : null;
}

let suspects: Uint8Array | null = null;
/** 1 for every unit that may belong to a garbled place, so that a sound text is passed with one look at each unit. */
function suspectUnits(): Uint8Array {
  if (suspects) return suspects;
  suspects = new Uint8Array(0x1_0000);
  for (let unit = 0x80; unit <= 0xffff; unit++) if (kindOf(unit) !== null) suspects[unit] = 1;
  return suspects;
}

type CountedRun = GarbledRun & { units: number; telling: number };

/** Adjacent units of one kind; for mojibake also those near each other, when enough of them are telling. */
function scanUnits(text: string): GarbledRun[] {
  const isSuspect = suspectUnits();
  const telling = mojibakeCharacters();
  const runs: CountedRun[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isSuspect[unit] === 0) continue;
    const kind = kindOf(unit)!;
    const reach = kind === "mojibake" ? MAX_MOJIBAKE_GAP : 0;
    const last = runs.at(-1);
    const run: CountedRun = last?.kind === kind && at - last.span[1] <= reach ? last : { kind, span: [at, at], units: 0, telling: 0 };
    if (run !== last) runs.push(run);
    run.span[1] = at + 1;
    run.units++;
    if (telling.has(unit)) run.telling++;
  }
  return runs.filter((run) => run.kind !== "mojibake" || (run.units >= MIN_MOJIBAKE_RUN && run.telling > 0)).map(({ kind, span }) => ({ kind, span }));
}

/**
 * Measures how much of a text is garbled.
 * @param text the text as decoded, not the clean one
 */
export function measureGarbling(text: string): Garbling {
  const runs = scanUnits(text);
  for (const match of text.matchAll(LATIN_MOJIBAKE)) runs.push({ kind: "mojibake", span: [match.index, match.index + match[0].length] });
  for (const match of text.matchAll(LOST_WORDS)) runs.push({ kind: "lost", span: [match.index, match.index + match[0].trimEnd().length] });
  if (runs.length === 0) return { runs, characters: 0, ratio: 0 };
  runs.sort((a, b) => a.span[0] - b.span[0]);
  let characters = 0;
  for (const { span } of runs) characters += span[1] - span[0];
  const visible = text.length - (text.match(/\s/gu)?.length ?? 0);
  return { runs, characters, ratio: visible === 0 ? 0 : characters / visible };
}

import { placeNameEnd, relationTo, type RelatedPlace } from "../../gazetteer/relations";
import { regionChain } from "../../gazetteer/divisions";
import type { Prose, ReportFacts } from "../facts";
import type { Evidence } from "../finding";
import { isQuoted } from "./quoted";

/** A place named in the prose that is neither the body's own, nor above, below or before it. */
export interface ForeignPlace {
  run: Prose;
  name: string;
  place: RelatedPlace;
  /** In `run.text`: the name with the regions printed before it, and the words that follow it. */
  start: number;
  end: number;
}

/** Names that are ordinary words as well, or borne by so many places that none is meant. */
const ORDINARY = /^(?:和平|新华|朝阳|城关|开云|米兰|中心|新城|老城|城郊|市中|高新|新区|上城|下城|民族|人民|工业|安全|建设|发展|解放|胜利|红旗|团结|友谊|幸福|光明|东风|前进|文明|永安|长安|向阳|示范|平安|太平|兴隆|城区|城东|城西|城南|城北|江北|江南|河东|河西|山区|老区|库区|景区|园区|林区|牧区|灾区|社区|小区|校区)/;
const MAX_HOMONYMS = 2;

/** Before the suffix: there is no name (县人民政府, 全县政务公开). */
const NO_STEM = /[,。;:!?\n、()全各我本该省市县区的两]/;

/** Words beside which another place is a partner, an example or a former unit, and no leftover. */
const BESIDE = /结对|帮扶|学习|借鉴|联合|共同|会同|考察|对口|支援|交流|协作|合作|协同|调研|来访|接待|参观|先进|经验|做法|案例|毗邻|相邻|接壤|跨[省市县区]|转办|移送|签[订署]|兄弟|托管|代管|委托|飞地|挂牌|合署|划[归入转]|隶属|更名|撤销|合并|前身|改为|原[^,。;]{0,8}$|通报|转发|例如|比如/;
export const isBesidePartner = (sentence: string): boolean => BESIDE.test(sentence);

const SENTENCE_END = /[。;!?\n]/;
/** The sentence around a range of a text, at most 200 characters on either side. */
export function sentenceAt(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < 200 && !SENTENCE_END.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < 200 && !SENTENCE_END.test(text[to]!)) to++;
  return text.slice(from, to);
}

/** Tells foreign places from the body's own surroundings. */
export class PlaceReader {
  readonly #own: string;
  readonly #isTownship: boolean;
  /** Everything that the report says of itself: a name in it is the body's own. */
  readonly #ownWords: string;
  readonly #ownNames: readonly string[];
  /** Whether a place was met that could not be related, since the body's region is not known. */
  unrelated = false;

  constructor(readonly facts: ReportFacts) {
    const { agency, title } = facts.report;
    this.#own = agency.regionCode ?? "";
    this.#isTownship = agency.level === "township";
    const chain = regionChain(this.#own).map(({ name }) => name);
    this.#ownNames = [agency.name.replace(/(?:人民政府|办事处).*$/, ""), ...(agency.region === null ? [] : [agency.region]), ...chain].filter((name) => name !== "");
    this.#ownWords = [agency.region ?? "", agency.name, title?.value ?? "", ...chain].join(" ");
  }

  /** Where the matches of a pattern end names that may be foreign: a look at the last characters spares most of them the lists. */
  *placeEnds(pattern: RegExp, text: string): Generator<number> {
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
      const end = hit.index + hit[0].length;
      if (!NO_STEM.test(text[hit.index - 1] ?? "。") && !this.#ownNames.some((name) => text.startsWith(name, end - name.length))) yield end;
    }
  }

  /** Whether the name, or the name without its suffix, is part of what the report calls itself. */
  #isOwn(name: string): boolean {
    const stem = name.replace(/(?:街道|[省市县区旗州盟镇乡])$/, "");
    return this.#ownWords.includes(stem);
  }

  /**
   * Reads the chain of places that starts at a place of a run.
   * @returns the smallest of them when it is foreign, and where the chain ends; null when there is none or it is not foreign
   */
  foreignAt(run: Prose, start: number): ForeignPlace | null {
    const { text } = run;
    let inside: readonly string[] = [];
    let last: { name: string; place: RelatedPlace | null } | null = null;
    let end = start;
    for (let next = placeNameEnd(text, end); next !== -1; next = placeNameEnd(text, end)) {
      const name = text.slice(end, next);
      end = next;
      const place = relationTo(this.#own, this.#isTownship, name, inside);
      last = { name, place };
      inside = place?.codes ?? [];
    }
    if (!last || this.#isOwn(last.name) || ORDINARY.test(last.name)) return null;
    if (!last.place) {
      this.unrelated = true;
      return null;
    }
    const { relation, homonyms, level } = last.place;
    if (relation !== "foreign" && relation !== "sibling") return null;
    if (homonyms > MAX_HOMONYMS || (level === "township" && relation === "foreign" && !this.#isTownship)) return null;
    if (/[原与同赴跟]/.test(text[start - 1] ?? "") || isQuoted(text, start)) return null;
    return { run, name: last.name, place: last.place, start, end };
  }

  /** The place of a short name such as 定安; null when there is none, or one of that name is not foreign. */
  foreignShort(short: string): RelatedPlace | null {
    if (short.length < 2 || ORDINARY.test(short) || this.#ownWords.includes(short)) return null;
    const places = ["省", "市", "县", "区", "州"].flatMap((suffix) => relationTo(this.#own, this.#isTownship, short + suffix) ?? []);
    const [first] = places;
    return first && places.every(({ relation }) => relation === "foreign") && places.length <= MAX_HOMONYMS ? first : null;
  }

  /** Whether a name stands beside a partner's words anywhere in the report. */
  isPartner(name: string): boolean {
    return this.facts.prose.some(({ text }) => {
      for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
        if (isBesidePartner(sentenceAt(text, at, at + name.length))) return true;
      }
      return false;
    });
  }
}

const CLAUSE_END = /[,。;:!?\n]/;
const MAX_CHARS_ASIDE = 24;
/** The clause that holds a foreign place: its words, and the evidence. */
export function clauseAt(facts: ReportFacts, { run, start, end }: ForeignPlace): { words: string; evidence: Evidence } {
  let from = start;
  while (from > 0 && start - from < MAX_CHARS_ASIDE && !CLAUSE_END.test(run.text[from - 1]!)) from--;
  let to = end;
  while (to < run.text.length && to - end < MAX_CHARS_ASIDE && !CLAUSE_END.test(run.text[to]!)) to++;
  return { words: run.text.slice(from, to), evidence: facts.evidence(run.start + from, run.start + to) };
}

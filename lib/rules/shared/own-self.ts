import type { Agency } from "../../report/schema";
import type { ProseMatch, ReportFacts } from "../facts";
import { ownNoun } from "./own-name";
import { isQuoted } from "./quoted";

/** What a report of this body cannot call itself, by how sure that is. */
export interface WrongSelf {
  /** Behind 我 or 本: contradicts the body's kind. */
  wrong: readonly string[];
  /** May be an older name of the same body, or of the unit that wrote for it. */
  doubtful: readonly string[];
}

const TOWNSHIP_NOUNS = ["镇", "乡", "街道"];
const ABOVE_TOWNSHIPS: readonly (string | null)[] = ["national", "province", "city", "county"];

/** Tells which nouns behind 我 contradict the body: 局 in a town's report, 镇 in a bureau's. Nothing where the body's kind or level is not known. */
export function wrongSelfNouns(agency: Agency): WrongSelf {
  const { kind, level, name } = agency;
  const own = ownNoun(agency);
  if (level === "township" && (kind === "government" || kind === "agencyOffice")) {
    return { wrong: ["局"], doubtful: TOWNSHIP_NOUNS.filter((noun) => noun !== own && !name.includes(noun)) };
  }
  if (!ABOVE_TOWNSHIPS.includes(level)) return { wrong: [], doubtful: [] };
  const servesTownship = /[镇乡]|街道|分局/.test(name);
  if (kind === "department" || kind === "office") return servesTownship ? { wrong: [], doubtful: [] } : { wrong: TOWNSHIP_NOUNS, doubtful: [] };
  return kind === "government" ? { wrong: TOWNSHIP_NOUNS, doubtful: ["局"] } : { wrong: [], doubtful: [] };
}

/** 自我局限 is none. */
const SELF = /(?<!自)我(局|镇|乡|街道)(?![村长里土亲])/g;

/** A noun by which the report calls itself and that contradicts its body, with every place. */
export interface WrongSelfUse {
  noun: string;
  isDoubtful: boolean;
  /** Whether it is the subject of a clause at one of its places, which come first. */
  isSubject: boolean;
  hits: readonly [ProseMatch, ...ProseMatch[]];
}

const isAtClauseStart = ({ match }: ProseMatch): boolean => match.index === 0 || /[,。;:\n]/.test(match.input[match.index - 1]!);

/** Where the report calls itself by a noun that contradicts its body, outside of quotations. */
export function wrongSelfUses(facts: ReportFacts): WrongSelfUse[] {
  const { wrong, doubtful } = wrongSelfNouns(facts.report.agency);
  if (wrong.length === 0) return [];
  const hits = facts.find(SELF).filter(({ match }) => (wrong.includes(match[1]!) || doubtful.includes(match[1]!)) && !isQuoted(match.input, match.index));
  return [...new Set(hits.map(({ match }) => match[1]!))].flatMap((noun) => {
    const [first, ...others] = hits.filter(({ match }) => match[1] === noun).toSorted((a, b) => Number(isAtClauseStart(b)) - Number(isAtClauseStart(a)));
    return first ? [{ noun, isDoubtful: doubtful.includes(noun), isSubject: isAtClauseStart(first), hits: [first, ...others] }] : [];
  });
}

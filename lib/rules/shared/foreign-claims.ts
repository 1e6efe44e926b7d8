import { isPlaceName } from "../../gazetteer/relations";
import type { Prose, ReportFacts } from "../facts";
import { ACTING, beginsSentence, clauseStart } from "./actors";
import { isBesidePartner, PlaceReader, sentenceAt, type ForeignPlace } from "./foreign-places";

/** A foreign place with the part that it plays: it acts or publishes as the body itself would, or is only mentioned as an authority. */
export interface ForeignClaim extends ForeignPlace {
  part: "actor" | "mentioned";
  /** Whether the words leave no doubt that the name stands for the body itself. */
  isCertain: boolean;
}

const ANNOUNCES = /(?:现将|现(?:向社会)?公布|特?向社会公布|现公开)/g;
/** An authority, or what only the body itself would speak of. */
const AUTHORITY = /(?:[省市县区旗州盟镇乡]|街道)(?=人民政府|政府(?!采购|投资)|街道办事处|办事处|[\u4e00-\u9fff]{2,8}?局(?!限|面|势|部)|门户网|政务公开|政务服务|信息公开)/g;
const PAPER = /《(?:今日([\u4e00-\u9fff]{2,3})|([\u4e00-\u9fff]{2,3})日报)》/g;
const BOUNDARY = /[,。;:!?\n、()《》“”在由对向从的和至到据按照过经为使让将布是请以并及于给联被把入送报省市县区州]/;
const LONGEST_NAME = 11;
const SHORTEST_NAME = 3;
/** More are not shown; a text may repeat a name without end. */
const MAX_CLAIMS_OF_A_NAME = 30;

/** Whether the words that follow an announcement make the name the report's own body. */
const ANNOUNCED_BEHIND = /^(?:人民政府|政府|办事处|[\u4e00-\u9fff]{2,12}?(?:局|委员会|办公室))?(?:20\d\d年?度?|本年度)/;

function* actorsIn(reader: PlaceReader, run: Prose): Generator<ForeignClaim> {
  const { text } = run;
  for (const end of reader.placeEnds(ACTING, text)) {
    const start = clauseStart(text, end);
    const found = start === -1 ? null : reader.foreignAt(run, start);
    if (found?.end === end && !isBesidePartner(sentenceAt(text, start, end))) yield { ...found, part: "actor", isCertain: beginsSentence(text, start) };
  }
}

function* announcedIn(reader: PlaceReader, run: Prose): Generator<ForeignClaim> {
  ANNOUNCES.lastIndex = 0;
  for (let hit = ANNOUNCES.exec(run.text); hit; hit = ANNOUNCES.exec(run.text)) {
    const found = reader.foreignAt(run, hit.index + hit[0].length);
    if (found && ANNOUNCED_BEHIND.test(run.text.slice(found.end, found.end + 24))) yield { ...found, part: "actor", isCertain: true };
  }
}

function* authoritiesIn(reader: PlaceReader, run: Prose): Generator<ForeignClaim> {
  const { text } = run;
  for (const end of reader.placeEnds(AUTHORITY, text)) {
    for (let start = Math.max(0, end - LONGEST_NAME); start <= end - SHORTEST_NAME; start++) {
      if (!isPlaceName(text.slice(start, end)) || (start > 0 && !BOUNDARY.test(text[start - 1]!))) continue;
      const found = reader.foreignAt(run, start);
      if (found && !isBesidePartner(sentenceAt(text, start, end))) yield { ...found, part: "mentioned", isCertain: false };
      break;
    }
  }
}

/** The paper of a place, as 《今日定安》, is where its bodies publish. */
function* papersIn(reader: PlaceReader, run: Prose): Generator<ForeignClaim> {
  for (const hit of run.text.includes("今日") || run.text.includes("日报》") ? run.text.matchAll(PAPER) : []) {
    const place = reader.foreignShort(hit[1] ?? hit[2] ?? "");
    const end = hit.index + hit[0].length;
    if (place && !isBesidePartner(sentenceAt(run.text, hit.index, end))) yield { run, name: hit[0], place, start: hit.index, end, part: "mentioned", isCertain: false };
  }
}

/**
 * The foreign places that speak as the body itself, or are mentioned as authorities without being partners.
 * @returns the claims by name, the most certain first; and whether places were met that could not be related
 */
export function foreignClaims(facts: ReportFacts): { byName: ReadonlyMap<string, readonly [ForeignClaim, ...ForeignClaim[]]>; unrelated: boolean } {
  const reader = new PlaceReader(facts);
  const byName = new Map<string, [ForeignClaim, ...ForeignClaim[]]>();
  const add = (claim: ForeignClaim): void => {
    const known = byName.get(claim.name);
    if (!known) byName.set(claim.name, [claim]);
    else if (known.length < MAX_CLAIMS_OF_A_NAME && known.every(({ run, end }) => run !== claim.run || end !== claim.end)) known.push(claim);
  };
  for (const run of facts.prose) {
    if (run.section === null) for (const claim of announcedIn(reader, run)) add(claim);
    for (const claim of actorsIn(reader, run)) add(claim);
    for (const claim of authoritiesIn(reader, run)) add(claim);
    for (const claim of papersIn(reader, run)) add(claim);
  }
  for (const [name, claims] of byName) {
    if (claims.every(({ isCertain }) => !isCertain) && reader.isPartner(name)) byName.delete(name);
    else claims.sort((a, b) => Number(b.isCertain) - Number(a.isCertain) || a.run.start + a.start - b.run.start - b.start);
  }
  return { byName, unrelated: reader.unrelated };
}

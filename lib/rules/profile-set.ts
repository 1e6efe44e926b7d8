import { createHash } from "node:crypto";
import { DEFAULT_PROFILE, type GradeBands, type RuleProfile, type RuleOverrides } from "./profile";
import { canonicalText, CATALOGUE_SEVERITY, EMPTY_CONTENT, type ProfileContent, type RuleChange } from "./profile-content";
import { ruleById } from "./registry";
import type { ListedWord, WordList } from "./word-list";

/** What a region has set, as it is stored. */
export interface RegionProfile {
  /** The digits that the codes of the region and of all below it begin with: empty for everywhere, `22`, `2202`, `220284`. */
  region: string;
  /** Rises with every change; an editor names the one that it started from. */
  revision: number;
  /** The revision at which this content was first set: the same content has the same number. */
  edition: number;
  content: ProfileContent;
}

const CODE_DIGITS = 6;
const HASH_CHARS = 6;

/** The key of a region: its code without the pairs of zeros at the end (220200 → 2202, 000000 → empty). */
export const regionKey = (code: string): string => code.slice(0, CODE_DIGITS).replace(/(?:00)+$/, "");

/** The keys from everywhere down to a region, the region last. */
export function regionKeys(code: string): string[] {
  const key = regionKey(code);
  return ["", ...[2, 4, 6].filter((length) => length <= key.length).map((length) => key.slice(0, length))];
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, HASH_CHARS);

function mergedRule(above: RuleChange | undefined, own: RuleChange): RuleChange {
  const thresholds = { ...above?.thresholds, ...own.thresholds };
  return { ...above, ...own, ...(Object.keys(thresholds).length > 0 ? { thresholds } : {}) };
}

/** The wordings of both lists; where both list the same wrong wording, the region's own entry stands. */
function mergedWords(above: WordList = [], own: WordList = []): ListedWord[] {
  const listed = new Set(own.map(({ wrong }) => wrong));
  return [...above.filter(({ wrong }) => !listed.has(wrong)), ...own];
}

/** What a region sets, laid over what stands above it, field by field; word lists are joined. */
function merged(above: ProfileContent, own: ProfileContent): ProfileContent {
  const rules = { ...above.rules };
  for (const [id, change] of Object.entries(own.rules)) rules[id] = mergedRule(rules[id], change);
  const wordList = mergedWords(above.wordList, own.wordList);
  return { ...above, ...own, rules, ...(wordList.length > 0 ? { wordList } : {}) };
}

/** What of a rule's change differs from the catalogue; undefined when nothing does. */
function overridesOf(id: string, { enabled, severity, thresholds = {} }: RuleChange): RuleOverrides | undefined {
  const defaults = ruleById(id)?.thresholds ?? {};
  const changed = Object.entries(thresholds).filter(([name, value]) => defaults[name]?.default !== value);
  const settings: RuleOverrides = {
    ...(enabled === false ? { enabled } : {}),
    ...(severity !== undefined && severity !== CATALOGUE_SEVERITY ? { severity } : {}),
    ...(changed.length > 0 ? { thresholds: Object.fromEntries(changed) } : {}),
  };
  return Object.keys(settings).length > 0 ? settings : undefined;
}

/** The bands of the scheme (90/80/60) and those many offices used before (90/70/60). */
export const SCHEME_BANDS: GradeBands = { excellent: 90, good: 80, fair: 60 };
export const LEGACY_BANDS: GradeBands = { excellent: 90, good: 70, fair: 60 };

type Effective = Omit<RuleProfile, "version">;
/** What of a content differs from the catalogue and the scheme. */
function effectiveOf({ rules, gradeBands, wordList = [] }: ProfileContent): Effective {
  const settings = Object.entries(rules).flatMap(([id, change]): [string, RuleOverrides][] => {
    const own = overridesOf(id, change);
    return own ? [[id, own]] : [];
  });
  const isOther = gradeBands && canonicalText(gradeBands) !== canonicalText(SCHEME_BANDS);
  return { rules: Object.fromEntries(settings), ...(isOther ? { gradeBands } : {}), ...(wordList.length > 0 ? { wordList } : {}) };
}

/** The profiles of all regions: what is in force where. */
export class ProfileSet {
  readonly #byRegion: ReadonlyMap<string, RegionProfile>;
  readonly #effective = new Map<string, RuleProfile>();

  constructor(profiles: Iterable<RegionProfile> = []) {
    this.#byRegion = new Map([...profiles].map((profile) => [profile.region, profile]));
  }

  /** What the region itself has set; a region that never set anything has revision 0. */
  own(region: string): RegionProfile {
    return this.#byRegion.get(region) ?? { region, revision: 0, edition: 0, content: EMPTY_CONTENT };
  }

  /** The regions that set something, from above downwards. */
  get regions(): RegionProfile[] {
    return [...this.#byRegion.values()].filter(({ content }) => canonicalText(content) !== canonicalText(EMPTY_CONTENT)).toSorted((a, b) => (a.region < b.region ? -1 : 1));
  }

  /** Identifies the whole set: the version of a run that covers several regions. */
  get version(): string {
    const { regions } = this;
    return regions.length === 0 ? DEFAULT_PROFILE.version : `set#${regions.length}-${hashOf(canonicalText(regions.map(({ region, content }) => ({ region, content: canonicalText(content) }))))}`;
  }

  /**
   * What is in force for a body: the catalogue, then everywhere, province, city and county, field by field.
   * The version names the lowest region that makes a difference, its edition and the content's hash, so that an unchanged content keeps its version.
   * @param regionCode as it is filed; empty when unknown, for which only what is set everywhere holds
   */
  for(regionCode: string): RuleProfile {
    const key = regionKey(regionCode);
    const known = this.#effective.get(key);
    if (known) return known;
    let content = EMPTY_CONTENT;
    let profile = DEFAULT_PROFILE;
    const onTheWay = new Map([[canonicalText(effectiveOf(content)), DEFAULT_PROFILE]]);
    for (const region of regionKeys(key)) {
      const own = this.#byRegion.get(region);
      if (!own) continue;
      content = merged(content, own.content);
      const effective = effectiveOf(content);
      const text = canonicalText(effective);
      profile = onTheWay.get(text) ?? { version: `${region === "" ? "all" : region}#${own.edition}-${hashOf(text)}`, ...effective };
      onTheWay.set(text, profile);
    }
    this.#effective.set(key, profile);
    return profile;
  }

  /** The set with another content for one region. */
  with(region: string, content: ProfileContent): ProfileSet {
    const { revision } = this.own(region);
    return new ProfileSet([...[...this.#byRegion.values()].filter((profile) => profile.region !== region), { region, revision: revision + 1, edition: revision + 1, content }]);
  }

  /** What stands above a region: in force there if it set nothing itself. */
  above(region: string): RuleProfile {
    return this.with(region, EMPTY_CONTENT).for(region);
  }
}

/** No region sets anything. */
export const NO_PROFILES = new ProfileSet();

import { regionNames } from "../../db/queries/filter-choices";
import { profileStore } from "../../db/repositories/profiles";
import { regionByCode } from "../../lib/gazetteer/divisions";
import { regionKey, type ProfileSet } from "../../lib/rules/profile-set";
import type { Translate } from "../_i18n/translate";
import { database } from "./database";

/** A region's name as it is shown, and whether it is a name (Chinese in every language) or an interface text. */
export interface RegionLabel {
  key: string;
  /** The code as an address has it; null for everywhere. */
  code: string | null;
  name: string;
  isName: boolean;
}
/** The profiles of all regions, seen from the one that a page is narrowed to. */
export interface RegionProfiles {
  set: ProfileSet;
  here: RegionLabel;
  /** The label of any region by its key. */
  label(key: string): RegionLabel;
}

const CODE_DIGITS = 6;
const fullCode = (key: string): string => key.padEnd(CODE_DIGITS, "0");

/** Reads the rule profiles for a page. @param region the code of the page's filter; null for everywhere */
export async function regionProfiles(t: Translate, region: string | null): Promise<RegionProfiles> {
  const db = await database();
  const set = await profileStore(db).profiles();
  const key = regionKey(region ?? "");
  const keys = [...new Set([key, ...set.regions.map((profile) => profile.region)])].filter((entry) => entry !== "");
  const names = await regionNames(db, keys.map(fullCode));
  const label = (asked: string): RegionLabel => {
    if (asked === "") return { key: "", code: null, name: t("profile.everywhere"), isName: false };
    const code = fullCode(asked);
    return { key: asked, code, name: names.get(code) ?? regionByCode(code)?.name ?? code, isName: true };
  };
  return { set, here: label(key), label };
}

import { DEFAULT_PROFILE } from "../../../lib/rules/profile";
import type { Translate } from "../../_i18n/translate";

/** A profile's version: a word for the catalogue's own settings, else the version as it is exported. */
export function ProfileVersion({ t, version }: { t: Translate; version: string }) {
  return version === DEFAULT_PROFILE.version ? <>{t("profile.default")}</> : <code className="font-mono text-[12.5px]">{version}</code>;
}

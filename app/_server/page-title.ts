import type { Metadata } from "next";
import type { Translate } from "../_i18n/translate";
import { readPreferences } from "./preferences";

/** Metadata of a page whose name is an interface text. */
export const pageTitle = (key: Parameters<Translate>[0]) => async (): Promise<Metadata> => {
  const { t } = await readPreferences();
  return { title: t("app.title", { page: t(key) }) };
};

import type { Metadata } from "next";
import { readPreferences } from "./preferences";

/** Metadata of a page whose name is an interface text. */
export const pageTitle = (key: "nav.overview" | "nav.agencies" | "nav.findings" | "nav.rules" | "nav.import" | "nav.check") => async (): Promise<Metadata> => {
  const { t } = await readPreferences();
  return { title: t("app.title", { page: t(key) }) };
};

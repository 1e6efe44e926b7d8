import { z } from "zod";

export const MAX_FINDINGS = 2000;

/** The filters of a page, as its address has them, in the place of single findings. */
export const filteredField = z.string().max(2000).nullable();
/** A path of this site only: `//host` would lead away. */
export const backField = z.string().regex(/^\/(?![/\\])/).catch("/findings");

/** A field's text; null when it is absent or empty. */
export const textOf = (form: FormData, name: string): string | null => {
  const value = form.get(name);
  return typeof value === "string" && value !== "" ? value : null;
};

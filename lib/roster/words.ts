import { z } from "zod";
import type { Bilingual } from "../rules/rule";

/** A table that cannot be read at all; `reason` says in both languages what is wrong with it. */
export class UnreadableTable extends Error {
  readonly reason: Bilingual;

  constructor(reason: Bilingual) {
    super(reason.en);
    this.reason = reason;
  }
}

const pair = z.tuple([z.string(), z.string()]);

/** Both languages in the one text that a schema's complaint can carry. */
export const said = (zh: string, en: string): string => JSON.stringify([zh, en]);

/** What a schema complains of, in both languages; complaints that were not made by `said` stay in English behind a general Chinese word. */
export function complaint(message: string): Bilingual {
  const read = ((): unknown => {
    try {
      return JSON.parse(message);
    } catch {
      return null;
    }
  })();
  const both = pair.safeParse(read);
  return both.success ? { zh: both.data[0], en: both.data[1] } : { zh: `格式不对（${message}）`, en: message };
}

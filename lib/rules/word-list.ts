import { z } from "zod";

const MAX_WORD_CHARS = 60;
const word = z.string().trim().min(1).max(MAX_WORD_CHARS);

/** A wording that the office has listed, and what it should read. */
export const listedWordSchema = z
  .strictObject({ wrong: word, right: word, note: z.string().trim().max(200).optional() })
  .refine(({ wrong, right }) => wrong !== right, "the wrong and the right wording must not be the same");
export type ListedWord = z.infer<typeof listedWordSchema>;

/** The office's own list of wordings; the product ships none. */
export const wordListSchema = z.array(listedWordSchema).max(5000);
export type WordList = readonly ListedWord[];

import { notFound } from "next/navigation";
import { z } from "zod";

const MAX_ID = 2_147_483_647;
const id = z.string().regex(/^\d{1,10}$/).transform(Number).pipe(z.int().min(1).max(MAX_ID));

/** The number in an address; anything else leads to the page for what does not exist. */
export function readId(value: string): number {
  const parsed = id.safeParse(value);
  if (!parsed.success) notFound();
  return parsed.data;
}

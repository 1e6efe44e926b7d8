import { z } from "zod";

const MAX_CHARS = 800;

/** A file's name and folders as the browser gives them: well-formed text without control or direction marks, never a place on this machine. */
export const uploadPath = z
  .string()
  .min(1)
  .transform((path) => path.toWellFormed().replace(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, "_").replaceAll("\\", "/").split("/").filter((part) => part !== "" && part !== "." && part !== "..").join("/"))
  .pipe(z.string().min(1).max(MAX_CHARS));

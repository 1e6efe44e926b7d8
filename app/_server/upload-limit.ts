import { z } from "zod";

const MEGABYTE = 1024 * 1024;

function megabytes(name: string, fallback: number, most: number): number {
  const value = process.env[name];
  const read = z.coerce.number().positive().max(most).safeParse(value);
  return value === undefined || !read.success ? fallback : read.data;
}

/** The largest file that may be sent for import, in bytes: `MINGJIAN_UPLOAD_MAX_MB`, 64 by default, 1024 at most (archives are larger than reports). */
export const uploadLimitBytes = (): number => megabytes("MINGJIAN_UPLOAD_MAX_MB", 64, 1024) * MEGABYTE;

/** The largest draft that is checked, in bytes: `MINGJIAN_SELF_CHECK_MAX_MB`, 8 by default, 32 at most. */
export const draftLimitBytes = (): number => megabytes("MINGJIAN_SELF_CHECK_MAX_MB", 8, 32) * MEGABYTE;

/** A size as people read it: 1.4 MB. */
export const sizeWords = (bytes: number): string => (bytes < MEGABYTE ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MEGABYTE).toFixed(1).replace(/\.0$/, "")} MB`);

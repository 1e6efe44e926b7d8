import { z } from "zod";
import { UnusableBackup } from "./damage";

/** The first part of a backup: what has to be known before anything is loaded. */
export const BEGINNING = "backup.json";
/** The last part: what must have been loaded. A backup without it is truncated. */
export const MANIFEST = "manifest.json";
const FORMAT = "mingjian-backup-1";

const identifier = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const beginningSchema = z.object({
  format: z.literal(FORMAT),
  createdAt: z.iso.datetime(),
  ruleSetVersion: z.string(),
  /** Of the PostgreSQL server it was taken from. */
  serverVersion: z.string(),
  /** The schema, as the migrations that made it, in their order. */
  migrations: z.array(z.string()),
  /** In the order in which they are loaded: a table after those that it refers to. */
  tables: z.array(z.object({ name: identifier, columns: z.array(identifier).min(1) })),
});
export type BackupBeginning = z.infer<typeof beginningSchema>;

export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  /** What each table held, its rows as PostgreSQL copies them, in the order of the primary key. */
  tables: z.array(z.object({ name: identifier, rows: z.int().min(0), bytes: z.int().min(0), sha256: hash })),
  /** The last number that each sequence gave out. */
  sequences: z.record(identifier, z.int()),
});
export type BackupManifest = z.infer<typeof manifestSchema>;
/** What a table of a backup holds. */
export type TableSum = BackupManifest["tables"][number];

/** The first part of a new backup. */
export const beginning = (about: Omit<BackupBeginning, "format">): BackupBeginning => ({ format: FORMAT, ...about });
/** The last part of a new backup. */
export const manifest = (tables: TableSum[], sequences: Record<string, number>): BackupManifest => ({ format: FORMAT, tables, sequences });

/**
 * Reads one of the two JSON parts.
 * @throws UnusableBackup naming the part
 */
export function readPart<T extends z.ZodType>(name: string, bytes: Uint8Array, schema: T): z.infer<T> {
  try {
    return schema.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    throw new UnusableBackup({ zh: `“${name}”无法读取：文件损坏，或者不是这一版本的备份。`, en: `“${name}” cannot be read: the file is damaged, or no backup of this format.` });
  }
}

/** Where a table's rows stand: in as many parts as it takes, each compressed by itself. @param number from 1 */
export const partName = (table: string, number: number): string => `tables/${table}/${String(number).padStart(6, "0")}.copy.gz`;

/** The table and number of a part's name; null for any other name. */
export function partOf(name: string): { table: string; number: number } | null {
  const found = /^tables\/([a-z_][a-z0-9_]*)\/(\d{6,})\.copy\.gz$/.exec(name);
  return found?.[1] === undefined ? null : { table: found[1], number: Number(found[2]) };
}

import { z } from "zod";
import { isoDateSchema } from "../report/schema";
import { readColumns, type RowProblem } from "./columns";
import { readTableFile } from "./table-file";

/** What is known of a file and does not stand in it. */
export const manifestRowSchema = z.object({
  path: z.string("is missing").min(1),
  url: z.url("takes a web address").nullable().default(null),
  publishedOn: isoDateSchema.nullable().default(null),
  agency: z.string().nullable().default(null),
  year: z.coerce.number().int().min(2008).max(2100).nullable().default(null),
  fetchedAt: z.string().nullable().default(null),
});
export type ManifestRow = z.infer<typeof manifestRowSchema>;

const HEADERS = { path: ["path", "文件"], url: ["url", "网址"], publishedOn: ["publishedOn", "公布日期"], agency: ["agency", "机关名称"], year: ["year", "年度"], fetchedAt: ["fetchedAt", "采集时间"] } as const;

/** The manifest's facts about files, found by the end of their paths. */
export class Manifest {
  readonly #rows = new Map<string, ManifestRow>();

  constructor(rows: readonly ManifestRow[]) {
    for (const row of rows) this.#rows.set(normalise(row.path), row);
  }

  /** The row whose path is the file's path or its end, the longest first; null when none is. */
  for(path: string): ManifestRow | null {
    const parts = normalise(path).split("/");
    for (let from = 0; from < parts.length; from++) {
      const row = this.#rows.get(parts.slice(from).join("/"));
      if (row) return row;
    }
    return null;
  }
}

const normalise = (path: string): string => path.replaceAll("\\", "/").replace(/^(\.\/)+/, "");

/**
 * Reads a manifest (CSV, `contract.md`).
 * @throws Error when the file is no table or has no path column
 */
export async function readManifest(bytes: Uint8Array): Promise<{ manifest: Manifest; problems: RowProblem[] }> {
  const { rows, problems } = readColumns(await readTableFile(bytes), HEADERS, ["path"], manifestRowSchema);
  return { manifest: new Manifest(rows.map(({ row }) => row)), problems };
}

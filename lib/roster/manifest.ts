import { z } from "zod";
import { manifestEntrySchema, type ManifestEntry } from "../ingest/document";
import { readColumns, type ColumnHeaders, type RowProblem } from "./columns";
import { readTableFile } from "./table-file";
import { said } from "./words";

const manifestRowSchema = z.object({
  path: z.string(said("未填写", "is missing")).min(1),
  ...manifestEntrySchema.shape,
  year: z.coerce.number().pipe(z.int().min(2008).max(2100)).optional(),
});
type ManifestRow = z.infer<typeof manifestRowSchema>;

const HEADERS: ColumnHeaders & Record<keyof ManifestRow, readonly string[]> = { path: ["path", "文件"], url: ["url", "网址"], publishedOn: ["publishedOn", "公布日期"], agency: ["agency", "机关名称"], year: ["year", "年度"] };

const normalise = (path: string): string => path.replaceAll("\\", "/").replace(/^(\.\/)+/, "");

/** What is known of files and does not stand in them, found by the end of their paths. */
export class Manifest {
  readonly #entries = new Map<string, ManifestEntry>();

  constructor(rows: readonly ManifestRow[]) {
    for (const { path, ...entry } of rows) this.#entries.set(normalise(path), entry);
  }

  /** The facts whose path is the file's path or its end, the longest first; nothing when there are none. */
  for(path: string): ManifestEntry {
    const parts = normalise(path).split("/");
    for (let from = 0; from < parts.length; from++) {
      const entry = this.#entries.get(parts.slice(from).join("/"));
      if (entry) return entry;
    }
    return {};
  }
}

/**
 * Reads a manifest (CSV or XLSX, the contract).
 * @throws UnreadableTable when the file is no table or has no path column
 */
export async function readManifest(bytes: Uint8Array): Promise<{ manifest: Manifest; problems: RowProblem[] }> {
  const { rows, problems } = readColumns(await readTableFile(bytes), HEADERS, ["path"], manifestRowSchema);
  return { manifest: new Manifest(rows.map(({ row }) => row)), problems };
}

import type { ParsedReport } from "../../../lib/report/schema";
import { diff, type DiffRun } from "../../../lib/text/diff";
import type { Translate } from "../../_i18n/translate";
import { documentBlocks } from "../evidence/blocks";

/** The report's sentences: headings and paragraphs as they stand, cut behind full stops; the tables are compared by their cells. */
function sentences(report: ParsedReport): string[] {
  return documentBlocks(report).flatMap((block) => {
    if (block.kind === "table" || block.kind === "missingTable") return [];
    return report.text.slice(block.start, block.end).split(/(?<=[。！？；])/u).map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
  });
}

const MOST_COMPARED_CHARS = 600;
/** Two sentences that share less than this are other sentences, not one that was changed. */
const MIN_SHARED = 0.4;

/** The characters that changed in a sentence; null when it is another sentence. */
function changedWords(before: string, after: string): DiffRun[] | null {
  if (before.length + after.length > 2 * MOST_COMPARED_CHARS) return null;
  const runs = diff(Array.from(before), Array.from(after));
  const shared = runs?.reduce((sum, { kind, items }) => sum + (kind === "same" ? items.length : 0), 0) ?? 0;
  return runs && (2 * shared) / (before.length + after.length) >= MIN_SHARED ? runs : null;
}

function Words({ runs, side }: { runs: readonly DiffRun[]; side: "removed" | "added" }) {
  return runs
    .filter(({ kind }) => kind === "same" || kind === side)
    .map(({ kind, items }, index) => {
      const key = `${kind}-${index}`;
      if (kind === "same") return <span key={key}>{items.join("")}</span>;
      return side === "removed" ? <del key={key}>{items.join("")}</del> : <ins key={key}>{items.join("")}</ins>;
    });
}

interface Row {
  kind: DiffRun["kind"];
  text: string;
  words: DiffRun[] | null;
  count: number;
}

/** The runs as rows: what was removed beside what came in its place is compared by characters; what stayed is counted. */
function rowsOf(runs: readonly DiffRun[]): Row[] {
  return runs.flatMap(({ kind, items }, index): Row[] => {
    if (kind === "same") return [{ kind, text: "", words: null, count: items.length }];
    const [previous, next] = [runs[index - 1], runs[index + 1]];
    const partner = kind === "removed" && next?.kind === "added" ? next.items : kind === "added" && previous?.kind === "removed" ? previous.items : [];
    return items.map((text, place) => {
      const other = partner[place];
      const words = other === undefined ? null : kind === "removed" ? changedWords(text, other) : changedWords(other, text);
      return { kind, text, words, count: 1 };
    });
  });
}

/** What changed in the words of a report, sentence by sentence. */
export function TextChanges({ t, before, after }: { t: Translate; before: ParsedReport; after: ParsedReport }) {
  const runs = diff(sentences(before), sentences(after));
  if (runs === null) return <p className="text-mute">{t("versions.textLarge")}</p>;
  if (runs.every(({ kind }) => kind === "same")) return <p className="text-mute">{t("versions.textNone")}</p>;
  return (
    <ol className="change-list">
      {rowsOf(runs).map(({ kind, text, words, count }, index) =>
        kind === "same" ? (
          <li key={`same-${index}`} className="change-same">
            {t("versions.unchangedLines", { count })}
          </li>
        ) : (
          <li key={`${kind}-${index}`} className={`change change-${kind}`}>
            <b className="text-[13px]">
              <span aria-hidden="true">{kind === "added" ? "+ " : "− "}</span>
              {t(kind === "added" ? "versions.added" : "versions.removed")}
            </b>
            <span lang="zh-CN">{words === null ? text : <Words runs={words} side={kind} />}</span>
          </li>
        ),
      )}
    </ol>
  );
}

import type { DeskMessages } from "../../_i18n/messages/zh-desk";
import { Scroller } from "../panel";
import { fill } from "./fill";

interface PreviewRow {
  name: string;
  regionCode: string;
  level: string;
  kind: string;
  dueOn: string | null;
}
/** A row of the file and what is wrong with it. */
export interface LineProblem {
  line: number;
  message: string;
}
/** What taking over a roster would do; the lists may be cut short, the counts are whole. */
export interface Preview {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  problems: number;
  shown: { added: PreviewRow[]; changed: PreviewRow[]; problems: LineProblem[] };
}

function Rows({ texts, title, rows, count }: { texts: DeskMessages; title: string; rows: readonly PreviewRow[]; count: number }) {
  if (count === 0) return null;
  return (
    <details className="mt-2" open={rows.length <= 10}>
      <summary className="cursor-pointer">
        {title} <b>{count}</b>
      </summary>
      <Scroller label={title}>
        <table className="data">
          <thead>
            <tr>
              {[texts.rosterName, texts.rosterRegion, texts.rosterLevel, texts.rosterKind, texts.rosterDue].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.regionCode}-${row.name}`}>
                <th scope="row" lang="zh-CN">
                  {row.name}
                </th>
                <td>{row.regionCode}</td>
                <td>{row.level}</td>
                <td>{row.kind}</td>
                <td>{row.dueOn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {rows.length < count && <p className="text-mute">{fill(texts.rosterShown, { count: rows.length })}</p>}
    </details>
  );
}

/** The rows that are not taken over, each with the reason; nothing when there are none. @param count how many they are, when the list is cut short */
export function ProblemList({ texts, problems, count }: { texts: DeskMessages; problems: readonly LineProblem[]; count: number }) {
  if (count === 0) return null;
  return (
    <div className="mt-2">
      <b className="text-major">
        ▲ {texts.rosterProblems} {count}
      </b>
      <ul data-quotes>
        {problems.map(({ line, message }) => (
          <li key={line}>
            {fill(texts.rosterLine, { line })}: {message}
          </li>
        ))}
      </ul>
      {problems.length < count && <p className="text-mute">{fill(texts.rosterShown, { count: problems.length })}</p>}
    </div>
  );
}

/** What a roster would change, before it is written. */
export function RosterPreview({ texts, name, preview, confirm, cancel }: { texts: DeskMessages; name: string; preview: Preview; confirm: () => void; cancel: () => void }) {
  const { rows, added, changed, unchanged, problems, shown } = preview;
  return (
    <section className="notice" aria-label={fill(texts.rosterPreview, { name, rows })}>
      <h3 data-quotes className="font-semibold">{fill(texts.rosterPreview, { name, rows })}</h3>
      <Rows texts={texts} title={texts.rosterAdded} rows={shown.added} count={added} />
      <Rows texts={texts} title={texts.rosterChanged} rows={shown.changed} count={changed} />
      <p className="mt-2">
        {texts.rosterUnchanged} <b>{unchanged}</b>
      </p>
      <ProblemList texts={texts} problems={shown.problems} count={problems} />
      <div className="mt-3 flex gap-2">
        {rows > 0 && (
          <button type="button" className="btn btn-primary" onClick={confirm}>
            {fill(texts.rosterConfirm, { rows })}
          </button>
        )}
        <button type="button" className="btn" onClick={cancel}>
          {texts.rosterCancel}
        </button>
      </div>
    </section>
  );
}

import type { DeskMessages } from "../../_i18n/messages/zh-desk";
import type { FileView } from "../../_server/batch-view";
import { Link } from "../link";
import { Scroller } from "../panel";
import { fill } from "./fill";
import { StatusWord } from "./status-word";

/** What was read of a file: 青禾县水务局 · 2023 · 2021 格式. */
function readWords({ agencyName, year, era }: FileView, texts: DeskMessages): string {
  return [agencyName, year === null ? null : String(year), era === null ? null : texts.era[era]].filter((word) => word !== null).join(" · ");
}

function Result({ texts, file }: { texts: DeskMessages; file: FileView }) {
  const { status, message, reportId, total } = file;
  return (
    <>
      {message !== null && <span data-quotes className="block text-[13px] text-body">{message}</span>}
      {status === "unidentified" && (
        <Link className="link" href={`/import/files/${file.id}`}>
          {texts.identify}
        </Link>
      )}
      {status === "failed" && (
        <Link className="link" href={`/import/files/${file.id}`}>
          {texts.retryFile}
        </Link>
      )}
      {reportId !== null && (
        <span className="flex flex-wrap gap-x-3">
          {total !== null && <span>{fill(texts.score, { score: total.toFixed(1) })}</span>}
          <Link className="link" href={`/reports/${reportId}`}>
            {texts.openReport}
          </Link>
        </span>
      )}
    </>
  );
}

/** One page of a batch's files. */
export function FileTable({ texts, files }: { texts: DeskMessages; files: readonly FileView[] }) {
  if (files.length === 0) return <p className="state">{texts.listEmpty}</p>;
  return (
    <Scroller label={texts.list}>
      <table id="files" className="data data-cards file-table">
        <thead>
          <tr>
            <th scope="col">{texts.file}</th>
            <th scope="col" className="n">
              {texts.size}
            </th>
            <th scope="col">{texts.status}</th>
            <th scope="col">{texts.read}</th>
            <th scope="col">{texts.result}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.id} data-status={file.status}>
              <th scope="row" data-quotes className="min-w-40 [overflow-wrap:anywhere]">
                {file.path}
              </th>
              <td data-column={texts.size} className="n text-mute">{file.size}</td>
              <td data-column={texts.status}>
                <StatusWord texts={texts} status={file.status} />
              </td>
              <td data-column={texts.read} data-quotes>{readWords(file, texts)}</td>
              <td data-column={texts.result} className="min-w-52">
                <Result texts={texts} file={file} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

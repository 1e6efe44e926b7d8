"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { DeskMessages } from "../../_i18n/messages/zh-desk";
import type { BatchView } from "../../_server/batch-view";
import type { UploadStatus } from "../../../lib/audit/upload";
import { Link } from "../link";
import { FileTable } from "./file-table";
import { fill } from "./fill";
import { idleState, onSendState, sendState } from "./send-files";
import { STATUS_ORDER, StatusWord } from "./status-word";

const POLL_MS = 1_200;

export interface ProgressTexts {
  filter: string;
  filterAll: string;
  working: string;
  settling: string;
  settled: string;
  attention: string;
}

const sum = (counts: BatchView["counts"], statuses: readonly UploadStatus[]): number => statuses.reduce((total, status) => total + (counts[status] ?? 0), 0);

/** Whether what the batch says will change by itself. */
const isUnderWay = ({ state, counts }: BatchView): boolean => sum(counts, ["received", "reading"]) > 0 || state === "sent";

/** Where a batch stands: counts that open their files, and one page of files. It asks the server anew as long as something is under way. */
export function BatchProgress(props: { texts: DeskMessages; words: ProgressTexts; first: BatchView; status: UploadStatus | null; after: number | null }) {
  const { texts, words, first, status, after } = props;
  const router = useRouter();
  const sending = useSyncExternalStore(onSendState, sendState, idleState);
  const [asked, setAsked] = useState({ since: first, view: first });
  // A page that was read anew is newer than what was asked for before.
  const view = asked.since === first ? asked.view : first;
  const [isLost, setLost] = useState(false);
  const isMine = sending.phase === "sending" && sending.batchId === first.id;
  const goesOn = isMine || isUnderWay(view);

  useEffect(() => {
    if (!goesOn) return undefined;
    const query = new URLSearchParams({ ...(status === null ? {} : { status }), ...(after === null ? {} : { after: String(after) }) });
    const asking = new AbortController();
    const look = async (): Promise<void> => {
      const response = await fetch(`/import/batches/${first.id}?${query.toString()}`, { signal: asking.signal });
      if (!response.ok) throw new Error(`answered ${response.status}`);
      const next: BatchView = await response.json();
      setAsked({ since: first, view: next });
      setLost(false);
      if (!isUnderWay(next) && !isMine) router.refresh();
    };
    const timer = setInterval(() => void look().catch(() => asking.signal.aborted || setLost(true)), POLL_MS);
    return () => {
      clearInterval(timer);
      asking.abort();
    };
  }, [goesOn, isMine, first, status, after, router]);

  const { counts } = view;
  const total = sum(counts, STATUS_ORDER);
  const pending = sum(counts, ["received", "reading"]);
  const attention = sum(counts, ["unidentified", "failed", "refused"]);
  const to = (extra: Record<string, string>): string => `/import?${new URLSearchParams({ batch: String(view.id), ...extra }).toString()}#files`;
  return (
    <>
      <progress className="meter" aria-label={texts.status} max={Math.max(1, total)} value={total - pending} />
      <output className="mb-3 mt-1 block">
        {pending > 0 ? fill(words.working, { count: pending }) : view.state === "sent" ? words.settling : view.state === "settled" ? `✓ ${words.settled}` : ""}
        {attention > 0 && <b className="ml-3 text-review">? {fill(words.attention, { count: attention })}</b>}
        {isLost && <span className="ml-3 text-major">{texts.lost}</span>}
      </output>
      <nav aria-label={words.filter} className="status-filter">
        <Link href={to({})} aria-current={status === null ? "true" : undefined}>
          {words.filterAll} <b>{total}</b>
        </Link>
        {STATUS_ORDER.filter((entry) => (counts[entry] ?? 0) > 0 || entry === status).map((entry) => (
          <Link key={entry} href={to({ status: entry })} aria-current={entry === status ? "true" : undefined}>
            <StatusWord texts={texts} status={entry} /> <b>{counts[entry] ?? 0}</b>
          </Link>
        ))}
      </nav>
      <FileTable texts={texts} files={view.files} />
      {(view.next !== null || after !== null) && (
        <div className="mt-3 flex gap-2">
          {after !== null && (
            <Link className="btn" href={to(status === null ? {} : { status })}>
              {texts.first}
            </Link>
          )}
          {view.next !== null && (
            <Link className="btn" rel="next" href={to({ ...(status === null ? {} : { status }), after: String(view.next) })}>
              {texts.next}
            </Link>
          )}
        </div>
      )}
    </>
  );
}

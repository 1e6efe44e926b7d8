import type { DeskMessages } from "../../_i18n/messages/zh-desk";
import type { UploadStatus } from "../../../lib/audit/upload";

/** Every status, what needs a person first. */
export const STATUS_ORDER: readonly UploadStatus[] = ["unidentified", "refused", "failed", "received", "reading", "stored", "new-version", "unchanged", "unpacked"];

const SIGNS: Record<UploadStatus, { sign: string; tone: string }> = {
  received: { sign: "○", tone: "" },
  reading: { sign: "◐", tone: "" },
  stored: { sign: "✓", tone: "tag-excellent" },
  "new-version": { sign: "✓", tone: "tag-excellent" },
  unchanged: { sign: "=", tone: "" },
  unpacked: { sign: "▤", tone: "" },
  unidentified: { sign: "?", tone: "tag-review" },
  refused: { sign: "✕", tone: "tag-major" },
  failed: { sign: "✕", tone: "tag-critical" },
};

/** Where a file stands, with its sign. */
export function StatusWord({ texts, status }: { texts: DeskMessages; status: UploadStatus }) {
  const { sign, tone } = SIGNS[status];
  return (
    <span className={`tag ${tone}`}>
      <span aria-hidden="true">{sign}</span>
      {texts.statusOf[status]}
    </span>
  );
}

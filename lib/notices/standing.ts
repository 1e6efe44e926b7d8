import type { FindingState } from "../findings/reconcile";
import { isOpen, type NoticeState } from "./transitions";
import { daysBetween } from "./working-days";

/** How far a fault has come, in the order in which faults pass: 待核实, 已确认, 已下发, 整改中, 待复核, 销号, 申辩成立撤销. */
export const STANDINGS = ["toVerify", "confirmed", "issued", "rectifying", "rechecking", "closed", "revoked"] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * How far a fault has come. Pure.
 * @param notice the state of the latest notice that names it and was not withdrawn; null without one
 */
export function standingOf(finding: FindingState, notice: NoticeState | null): Standing {
  if (finding === "fixed") return "closed";
  if (finding === "dismissed") return "revoked";
  if (notice === "issued" || notice === "rectifying" || notice === "rechecking") return notice;
  return finding === "confirmed" ? "confirmed" : "toVerify";
}

/**
 * How many days a notice has left: 0 on the last day, negative when it is overdue; null when nothing is due any more.
 * @param today the office's day, `YYYY-MM-DD`
 */
export const daysLeft = ({ state, deadline }: { state: NoticeState; deadline: string }, today: string): number | null => (isOpen(state) ? daysBetween(today, deadline) : null);

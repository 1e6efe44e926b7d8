import type { RosterRow } from "../roster/roster";
import { loadRoster, type RosterOptions, type RosterRowChange } from "./load-roster";
import type { AuditStore, UnitOfWork } from "./ports";

/** Ends a transaction so that nothing of it is stored. */
class Undone extends Error {}

function withoutStoring(store: AuditStore): AuditStore {
  const transaction = async <T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> => {
    const done: { result: T }[] = [];
    try {
      await store.transaction(async (unit) => {
        done.push({ result: await work(unit) });
        throw new Undone();
      });
    } catch (error) {
      const [end] = done;
      if (error instanceof Undone && end) return end.result;
      throw error;
    }
    throw new Error("a transaction that should have been undone was not");
  };
  return { ...store, transaction };
}

/** What taking over a roster would do, row by row, without the rows that would be refused (`onRefusal` is told of those); nothing is stored. */
export async function previewRoster(store: AuditStore, rows: readonly RosterRow[], options: Omit<RosterOptions, "onRow">): Promise<{ row: RosterRow; change: RosterRowChange }[]> {
  const changes: { row: RosterRow; change: RosterRowChange }[] = [];
  await loadRoster(withoutStoring(store), rows, { ...options, onRow: (row, change) => void changes.push({ row, change }) });
  return changes;
}

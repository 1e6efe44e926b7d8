import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditStore } from "../../db/store";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { checkDraft } from "../../lib/audit/check-draft";
import { importDocuments } from "../../lib/audit/import-documents";
import { documentItem } from "../../lib/audit/read-items";
import { UnreadableDocument } from "../../lib/ingest/unreadable";
import { soundFile } from "../cli/documents";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";
import { collect } from "./sample-report";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const rows = async (): Promise<unknown> => (await sql`select (select count(*) from document) as documents, (select count(*) from report_version) as versions, (select count(*) from finding) as findings, (select count(*) from audit_run) as runs, (select count(*) from import_refusal) as refusals, (select count(*) from agency) as agencies`.execute(database.db)).rows;
const tools = () => ({ store: auditStore(database), auditor: catalogueAuditor(), now: NOW });

it("a draft is judged as it would be after loading, and nothing of it is stored", async () => {
  const { path, bytes } = soundFile(2023, 1);
  const before = await rows();
  const draft = await checkDraft(bytes, path, tools());
  expect(await rows()).toEqual(before);
  const [loaded] = await collect(importDocuments(auditStore(database), catalogueAuditor(), [await documentItem(path, bytes, {}, null)], { scope: {}, now: () => NOW }));
  expect(loaded).toMatchObject({ status: "stored", outcome: { score: draft.outcome.score } });
  const again = await checkDraft(bytes, path, tools());
  expect(again.outcome.findings.map(({ fingerprint }) => fingerprint)).toEqual(draft.outcome.findings.map(({ fingerprint }) => fingerprint));
});

it("a draft that is no report is refused with the reason", async () => {
  const before = await rows();
  await expect(checkDraft(new TextEncoder().encode("用户登录 请输入密码"), "x.txt", tools())).rejects.toThrow(UnreadableDocument);
  expect(await rows()).toEqual(before);
});

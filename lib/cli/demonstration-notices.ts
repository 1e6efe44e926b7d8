import type { OpenDatabase } from "../../db/client";
import { issueNotices } from "../../db/notices/issue";
import { raiseObjection } from "../../db/notices/objections";
import { moveDeadline, type Changer } from "../../db/notices/change";
import { saveLetterhead } from "../../db/repositories/letterhead";
import { auditStore } from "../../db/store";
import { decideFindings } from "../audit/decide-findings";
import { importDocuments, type ImportItem } from "../audit/import-documents";
import type { Auditor } from "../audit/ports";
import type { DemonstrationCorpus } from "../demo";
import { officeDay } from "../export/office-date";
import { addWorkingDays, DEFAULT_WORKING_DAYS } from "../notices/working-days";
import { parseTextReport } from "../parse";

const DAY_MS = 86_400_000;
/** How many days ago the first and the second lot of letters went out. */
const FIRST_LOT = 30;
const SECOND_LOT = 5;
const EXTENDED_BY_DAYS = 12;
const LETTERHEAD = { issuer: "青禾县人民政府办公室", selfName: "我办", documentCode: "青政办公开", contact: "演示联系人", phone: "0000-0000000" };
const EXPLANATION = "该处为引用上级文件的原文，并非笔误，请予核实。附：原文截图。";

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

type Corrections = DemonstrationCorpus["corrections"];
const itemOf = ({ path, bytes, manifest: { url, publishedOn, agency, year } }: Corrections[number]["whole"]): ImportItem => {
  const manifest = { url, publishedOn, agency, year };
  return { path, received: { report: parseTextReport(bytes, { path, manifest }), bytes, manifest } };
};

/**
 * Issues some notices for the demonstration: of the first lot two were answered by a corrected report, one by a report corrected in
 * part, one not at all; of the second one body objects. The days are counted back from now.
 */
export async function issueDemonstrationNotices(database: OpenDatabase, auditor: Auditor, { corrections }: DemonstrationCorpus, objector: string, now: Date): Promise<void> {
  const { db } = database;
  const store = auditStore(database);
  const office = (daysAgo: number, name = "shenhe"): Changer => ({ bounds: { kind: "everything" }, actor: { id: null, name, origin: "command line" }, now: new Date(now.getTime() - daysAgo * DAY_MS) });
  const others = corrections.filter(({ agency }) => agency !== objector);
  const [wholeOne, wholeTwo, partly, never, pending, confirmedOnly] = others;
  const objecting = corrections.find(({ agency }) => agency === objector);
  const agencyIds = new Map((await db.selectFrom("agency").select(["id", "name"]).execute()).map(({ id, name }) => [name, id]));

  const confirm = async (bodies: Corrections, by: Changer): Promise<void> => {
    for (const { agency, year } of bodies) {
      const findings = await db.selectFrom("finding").select(["id", "revision"]).where("agency_id", "=", agencyIds.get(agency) ?? 0).where("year", "=", year).where("active", "=", true).where("outcome", "=", "fail").where("state", "=", "open").execute();
      await decideFindings(store, auditor, findings, { verb: "confirm", reason: null, note: "" }, { bounds: by.bounds, decider: by.actor, now: by.now });
    }
  };
  const issue = async (bodies: Corrections, daysAgo: number): Promise<Map<number, number>> => {
    const by = office(daysAgo);
    await confirm(bodies, by);
    const issuedOn = officeDay(by.now);
    const chosen = bodies.map(({ agency, year }) => ({ agencyId: agencyIds.get(agency) ?? 0, year }));
    const { issued } = await issueNotices(db, { chosen, allFailures: false, again: false, issuedOn, deadline: addWorkingDays(issuedOn, DEFAULT_WORKING_DAYS), letterhead: LETTERHEAD }, by);
    return new Map(issued.map(({ agencyId, id }) => [agencyId, id]));
  };
  const receive = async (files: readonly Corrections[number]["whole"][], daysAgo: number): Promise<void> => {
    for await (const result of importDocuments(store, auditor, files.map(itemOf), { scope: { corpus: "demonstration" }, now: () => office(daysAgo).now })) {
      if (result.status !== "new-version") throw new Error(`the demonstration's corrected ${result.path} was not stored as a new version: ${result.status}`);
    }
  };

  await saveLetterhead(db, LETTERHEAD, office(FIRST_LOT, "guanli").actor, office(FIRST_LOT).now);
  const first = await issue([wholeOne, wholeTwo, partly, never].filter(isThere), FIRST_LOT);
  const extended = partly && first.get(agencyIds.get(partly.agency) ?? 0);
  if (extended !== undefined) {
    const day = officeDay(new Date(now.getTime() + EXTENDED_BY_DAYS * DAY_MS));
    await moveDeadline(db, extended, { deadline: day, reason: "该单位申请延期，经研究同意" }, office(FIRST_LOT - 8));
  }
  await receive([wholeOne].flatMap((body) => body?.whole ?? []), FIRST_LOT - 6);
  await receive([wholeTwo].flatMap((body) => body?.whole ?? []), FIRST_LOT - 9);
  await receive([partly].flatMap((body) => body?.partly ?? []), FIRST_LOT - 18);

  const second = await issue([pending, objecting].filter(isThere), SECOND_LOT);
  const objected = second.get(agencyIds.get(objector) ?? 0);
  if (objected !== undefined) {
    const named = await db.selectFrom("notice_finding").select("finding_id").where("notice_id", "=", objected).orderBy("number").executeTakeFirstOrThrow();
    const file = { name: "原文截图说明.txt", bytes: new TextEncoder().encode("演示附件：上级文件原文。\n") };
    await raiseObjection(db, { noticeId: objected, findingId: named.finding_id, text: EXPLANATION, file }, office(2, "jiguan"));
  }
  // What is confirmed and waits to be issued.
  await confirm([confirmedOnly].filter(isThere), office(1));
}

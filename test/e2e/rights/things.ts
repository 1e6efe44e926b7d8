import { sql, type RawBuilder } from "kysely";
import { inject } from "vitest";
import type { OpenDatabase } from "../../../db/client";
import { keepDraft } from "../../../db/repositories/profile-drafts";
import { accountNamed } from "../../../db/repositories/accounts";
import { EMPTY_CONTENT } from "../../../lib/rules/profile-content";
import type { Things } from "./doors";
import { SPARE } from "./people";

const YEAR = 2023;

/** A batch of the administrator with one file that is no report. */
async function sentBatch(cookie: string): Promise<{ batch: number; file: number }> {
  const call = async (path: string, init: RequestInit): Promise<{ id: number; files: { id: number }[] }> =>
    (await (await fetch(new URL(path, inject("baseUrl")), { ...init, headers: { cookie, origin: inject("baseUrl") } })).json()) as never;
  const { id } = await call("/import/batches", { method: "POST", body: JSON.stringify({ note: "权限", yearWhenUntold: null }) });
  await call(`/import/batches/${id}/files?path=login.txt`, { method: "PUT", body: "用户登录 请输入用户名和密码 验证码 忘记密码" });
  const { files } = await call(`/import/batches/${id}`, {});
  return { batch: id, file: files[0]!.id };
}

/** Finds what the doors lead to. @param agency the body that the demonstration's reporting account sees @param otherAgency that of the other one @param cookie the administrator's */
export async function findThings({ db }: OpenDatabase, agency: number, otherAgency: number, cookie: string): Promise<Things> {
  const one = async <T>(query: RawBuilder<T>): Promise<T> => {
    const [row] = (await query.execute(db)).rows;
    if (row === undefined) throw new Error("the demonstration does not have what the test needs");
    return row;
  };
  const { report } = await one(sql<{ report: number }>`select id as report from report where agency_id = ${agency} and year = ${YEAR}`);
  const { notice, finding, revision } = await one(sql<{ notice: number; finding: number; revision: number }>`
    select n.id as notice, f.id as finding, f.revision from notice n join notice_finding l on l.notice_id = n.id join finding f on f.id = l.finding_id
    where n.agency_id = ${agency} and f.state <> 'fixed' and not exists (select from notice_objection o where o.finding_id = f.id) order by n.id, f.id limit 1`);
  const { objection } = await one(sql<{ objection: number }>`select o.id as objection from notice_objection o join notice n on n.id = o.notice_id where n.agency_id = ${agency} and o.file_name is not null order by o.id limit 1`);
  const draft = await keepDraft(db, { region: "990101", content: EMPTY_CONTENT, revision: 999_999 }, new Date());
  // Neither body has part in what these reports share.
  const { cluster, pair } = await one(sql<{ cluster: number; pair: [number, number] }>`
    select m.cluster_id as cluster, (array_agg(m.report_id order by m.report_id))[1:2] as pair from copy_cluster_member m join report r on r.id = m.report_id
    group by 1 having not bool_or(r.agency_id = any(${[agency, otherAgency]}::int[])) order by 1 limit 1`);
  return { agency, report, notice, finding, revision, objection, draft, ...(await sentBatch(cookie)), cluster, pair, user: (await accountNamed(db, SPARE))!.id };
}

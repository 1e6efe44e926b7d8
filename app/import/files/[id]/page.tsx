import { notFound } from "next/navigation";
import { z } from "zod";
import { findBodies, findUploadFile } from "../../../../db/queries/uploads";
import { Crumbs } from "../../../_components/crumbs";
import { StatusWord } from "../../../_components/import/status-word";
import { Panel } from "../../../_components/panel";
import { Shell } from "../../../_components/shell";
import { paramBy, type RawSearchParams } from "../../../_server/address";
import { database } from "../../../_server/database";
import { deskTexts } from "../../../_server/desk-texts";
import { currentImporter } from "../../../_server/may-import";
import { pageTitle } from "../../../_server/page-title";
import { readPreferences } from "../../../_server/preferences";
import { reportYears } from "../../../_server/report-years";
import { readId } from "../../../_server/read-id";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearchParams>;
}

const BODIES_SHOWN = 20;

export const generateMetadata = pageTitle("nav.import");

/** Asks whose report a file is, when that could not be told; of a file that failed, whether to try again. */
export default async function UploadedFilePage({ params, searchParams }: Props) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const id = readId((await params).id);
  const importer = await currentImporter();
  if (!importer) notFound();
  const db = await database();
  const file = await findUploadFile(db, id, importer.owner);
  if (!file) notFound();
  const asked = await searchParams;
  const isUnidentified = file.status === "unidentified";
  const search = paramBy(asked, "q", z.string().max(60)) ?? file.agencyName;
  const bodies = search === null || !isUnidentified ? [] : await findBodies(db, search, importer.bounds, BODIES_SHOWN);
  const back = t("importing.fileBack", { number: file.batchId });
  return (
    <Shell preferences={preferences} place="import" filters={null} back={`/import/files/${id}`} bar={<Crumbs label={back} crumbs={[{ label: back, href: `/import?batch=${file.batchId}` }]} />}>
      <h1>{t("importing.fileTitle")}</h1>
      <p data-quotes className="subtitle [overflow-wrap:anywhere]">{file.path}</p>
      <Panel title={file.path.split("/").at(-1) ?? file.path}>
        <p>
          <StatusWord texts={deskTexts(language)} status={file.status} /> {file.message !== null && <span data-quotes>{file.message[language]}</span>}
        </p>
        {paramBy(asked, "problem", z.string()) !== null && (
          <p className="notice notice-bad" role="alert">
            {t("importing.fileProblem")}
          </p>
        )}
        {file.status === "failed" && (
          <form method="post" action={`/import/files/${id}/identify`} className="mt-3">
            <button className="btn btn-primary">{t("importing.fileRetry")}</button>
          </form>
        )}
        {!isUnidentified && file.status !== "failed" && <p className="mt-2 text-mute">{t("importing.fileDone")}</p>}
        {isUnidentified && (
          <>
            <p data-quotes className="mt-2 text-mute">{t("importing.fileRead", { agency: file.agencyName ?? t("importing.fileUnknown"), year: file.year === null ? t("importing.fileUnknown") : String(file.year) })}</p>
            <search>
              <form action={`/import/files/${id}`} className="mt-4 flex flex-wrap items-center gap-2">
                <label htmlFor="body-search">{t("importing.fileSearch")}</label>
                <input id="body-search" className="field w-72 max-w-full" type="search" name="q" defaultValue={search ?? ""} maxLength={60} aria-describedby="body-hint" />
                <button className="btn">{t("importing.fileSearchButton")}</button>
                <span id="body-hint" data-quotes className="text-[13px] text-mute">{t("importing.fileSearchHint")}</span>
              </form>
            </search>
            <form method="post" action={`/import/files/${id}/identify`} className="mt-4">
              <fieldset>
                <legend className="font-semibold">{t("importing.fileBody")}</legend>
                {bodies.length === 0 ? (
                  <p className="text-mute">{t("importing.fileBodyNone")}</p>
                ) : (
                  <div className="bodies">
                    {bodies.map(({ id: bodyId, name, regionName }) => (
                      <label key={bodyId}>
                        <input type="radio" name="agencyId" value={bodyId} defaultChecked={bodies.length === 1} />
                        <span lang="zh-CN">
                          {name} <span className="text-mute">{regionName}</span>
                        </span>
                      </label>
                    ))}
                  </div>
                )}
                <label className="flex flex-wrap items-center gap-2">
                  {t("importing.fileBodyTyped")}
                  <input className="field w-72 max-w-full" name="agencyName" minLength={2} maxLength={80} />
                </label>
              </fieldset>
              <label className="mt-3 flex flex-wrap items-center gap-2">
                {t("importing.fileYear")}
                <select className="field" name="year" required defaultValue={file.year ?? ""}>
                  <option value="">—</option>
                  {reportYears().map((year) => (
                    <option key={year} value={year}>
                      {year}
                    </option>
                  ))}
                </select>
              </label>
              <button className="btn btn-primary mt-4">{t("importing.fileSave")}</button>
            </form>
          </>
        )}
      </Panel>
    </Shell>
  );
}

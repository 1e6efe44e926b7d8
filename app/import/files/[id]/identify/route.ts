import { z } from "zod";
import { findUploadFile } from "../../../../../db/queries/uploads";
import { agencyById } from "../../../../../db/repositories/agencies";
import { readAgain } from "../../../../../db/repositories/uploads";
import { reaches } from "../../../../../lib/accounts/account";
import { database } from "../../../../_server/database";
import { admitImport } from "../../../../_server/import-guard";
import { readId } from "../../../../_server/read-id";

const optional = <T extends z.ZodType>(schema: T) => z.union([z.literal("").transform(() => undefined), schema]).optional();
const form = z.object({
  agencyId: optional(z.coerce.number().int().positive()),
  agencyName: optional(z.string().trim().min(2).max(80)),
  year: optional(z.coerce.number().int().min(2008).max(2100)),
});

/** Takes what a person says of a file whose body or year could not be told, and has it read again; without anything said, a file that failed. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const importer = await admitImport(request);
  if (importer instanceof Response) return importer;
  const id = readId((await params).id);
  const db = await database();
  if (!(await findUploadFile(db, id, importer.owner))) return new Response("Not found", { status: 404 });
  const said = form.safeParse(Object.fromEntries(await request.formData()));
  const problem = (): Response => new Response(null, { status: 303, headers: { Location: `/import/files/${id}?problem=1` } });
  if (!said.success) return problem();
  const { agencyId, agencyName, year } = said.data;
  const body = agencyId === undefined ? null : await agencyById(db, agencyId);
  if (body && !reaches(importer.bounds, { agencyId: body.id, regionCode: body.regionCode })) return problem();
  const name = body ? (body.name.startsWith(body.regionName) ? body.name : body.regionName + body.name) : agencyName;
  const manifest = { ...(name === undefined ? {} : { agency: name }), ...(year === undefined ? {} : { year }) };
  const batchId = await readAgain(db, id, Object.keys(manifest).length === 0 ? null : { manifest, agencyId: body?.id ?? null });
  return new Response(null, { status: 303, headers: { Location: batchId === null ? `/import/files/${id}` : `/import?batch=${batchId}` } });
}

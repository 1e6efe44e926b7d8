import { createHash } from "node:crypto";
import { ApiProblem } from "../../lib/api/problem";
import type { Endpoint } from "../../lib/api/endpoint";
import { FORM_TYPE } from "../../lib/api/reports";
import { readBody } from "./read-body";
import { sizeWords } from "./upload-limit";

/** The body of a call as it came. */
export interface ReceivedBody {
  /** Without parameters, in small letters. */
  mediaType: string;
  bytes: Uint8Array;
  /** The files of a form, in their order; empty for everything else. */
  files: readonly { name: string; bytes: Uint8Array }[];
}

const MAX_FORM_FILES = 1000;

async function filesOf(bytes: Uint8Array, contentType: string): Promise<ReceivedBody["files"]> {
  const form = await new Response(new Uint8Array(bytes), { headers: { "Content-Type": contentType } }).formData().catch(() => {
    throw new ApiProblem("invalid-body", { zh: "表单无法读取。", en: "The form cannot be read." });
  });
  const parts = form.getAll("file");
  const files = parts.filter((part) => part instanceof File);
  if (files.length === 0 || files.length !== parts.length || files.length > MAX_FORM_FILES) {
    throw new ApiProblem("invalid-body", { zh: `表单应含 1 至 ${MAX_FORM_FILES} 个名为 file 的文件。`, en: `The form has 1 to ${MAX_FORM_FILES} files named “file”.` });
  }
  return await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

/** Reads what a call sends, up to a limit. @throws ApiProblem when it is too large, or of a type that the call does not take */
export async function receivedBody(request: Request, { bodies }: Pick<Endpoint, "bodies">, limitBytes: number): Promise<ReceivedBody> {
  const contentType = request.headers.get("content-type") ?? "";
  const mediaType = (contentType.split(";")[0] ?? "").trim().toLowerCase();
  const taken = bodies.flatMap(({ mediaTypes = ["application/json"] }) => [...mediaTypes]);
  if (!taken.includes(mediaType)) throw new ApiProblem("unsupported-media-type", { zh: `Content-Type 应为：${taken.join("、")}。`, en: `Content-Type is one of: ${taken.join(", ")}.` });
  const bytes = await readBody(request, limitBytes);
  if (bytes === null) throw new ApiProblem("too-large", { zh: `内容超过上限 ${sizeWords(limitBytes)}。`, en: `The body is over the limit of ${sizeWords(limitBytes)}.` });
  return { mediaType, bytes, files: mediaType === FORM_TYPE ? await filesOf(bytes, contentType) : [] };
}

/** Tells one request from another: method, address and body. A form is told by its files, because its boundary changes each time it is sent. */
export function requestHash({ method, url }: Pick<Request, "method" | "url">, { mediaType, bytes, files }: ReceivedBody): string {
  const { pathname, search } = new URL(url);
  const hash = createHash("sha256").update(JSON.stringify([method, pathname, search, mediaType, files.map((file) => [file.name, file.bytes.length])]));
  if (mediaType !== FORM_TYPE) hash.update(bytes);
  for (const file of files) hash.update(file.bytes);
  return hash.digest("hex");
}

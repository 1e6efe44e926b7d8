import { parentPort } from "node:worker_threads";
import type { Extraction } from "../extraction";
import { damagedFile, UnreadableDocument } from "../unreadable";
import type { ExtractAnswer, ExtractRequest } from "./messages";

/** Each format's libraries are loaded when the first file of it comes. */
const EXTRACTORS = {
  docx: async () => (await import("../docx/extract-docx")).extractDocx,
  doc: async () => (await import("../doc/extract-doc")).extractDoc,
  pdf: async () => (await import("../pdf/extract-pdf")).extractPdf,
  xlsx: async () => (await import("../xlsx/extract-xlsx")).extractXlsx,
} as const;

async function extract({ format, bytes, path, limits }: ExtractRequest): Promise<Extraction> {
  const extractor = await EXTRACTORS[format]();
  try {
    return await extractor(bytes, path, limits);
  } catch (error) {
    // Libraries give up on damaged files in many ways; whatever they throw, the file cannot be opened.
    throw error instanceof UnreadableDocument ? error : damagedFile(path);
  }
}

async function answer(request: ExtractRequest): Promise<ExtractAnswer> {
  try {
    return { extraction: await extract(request) };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { refusal: { code: error.code, reason: error.reason } };
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on("message", (request: ExtractRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply, []));
});

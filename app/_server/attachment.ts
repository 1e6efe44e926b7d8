import { bodyOf } from "./stream-body";

/** Header-safe encoding of a name (RFC 8187). */
const encoded = (name: string): string => encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Headers of a file that is handed over as a download: nothing in it is shown or run by the browser.
 * @param name without signs that could break a header
 */
export const attachmentHeaders = (name: string, mediaType: string): Record<string, string> => ({
  "Content-Type": mediaType,
  "Content-Disposition": `attachment; filename="${name.replace(/[^\x20-\x7e]/g, "_")}"; filename*=UTF-8''${encoded(name)}`,
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Cache-Control": "private, no-store",
});

/** A file that is written while it is read, as a download. */
export const downloadOf = ({ fileName, mediaType, chunks }: { fileName: string; mediaType: string; chunks: AsyncIterableIterator<Uint8Array> }): Response =>
  new Response(bodyOf(chunks), { headers: attachmentHeaders(fileName, mediaType) });

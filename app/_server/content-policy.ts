/**
 * The Content-Security-Policy of a page: scripts only by this request's nonce, everything else from this very server.
 * Texts of reports can therefore never run, load or send anything, whatever they contain.
 * @param nonce base64, new for every request
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}

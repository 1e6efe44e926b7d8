import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";

const CANDIDATES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];
const CHINESE_FONT_PROBE = ["fc-list", [":lang=zh", "family"]] as const;

/** The flags with which the tests start Chromium: no sandbox (they may run as root), no traffic of its own. */
export const CHROMIUM_FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const executable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** A Chromium on this machine (`CHROMIUM_PATH` first) with a Chinese font beside it, or null. */
export function findChromium(): string | null {
  const named = process.env["CHROMIUM_PATH"];
  const found = named !== undefined && named !== "" ? named : CANDIDATES.find((path) => executable(path));
  if (found === undefined) return null;
  const fonts = spawnSync(CHINESE_FONT_PROBE[0], [...CHINESE_FONT_PROBE[1]], { encoding: "utf8" });
  return fonts.status === 0 && fonts.stdout.trim() === "" ? null : found;
}

/** Installs Debian's Chromium and a Chinese font, where that can be done without asking; null where it cannot. */
export function installChromium(): string | null {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk", "fontconfig"]]) {
    console.log(`\n── apt-get ${args.join(" ")}`);
    const { status } = spawnSync("apt-get", ["-q", ...args], { stdio: ["ignore", "ignore", "inherit"], env });
    if (status !== 0) return null;
  }
  return findChromium();
}

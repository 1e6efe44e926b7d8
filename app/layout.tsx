import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { readPreferences } from "./_server/preferences";
import { LOCALES } from "./_i18n/translate";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPreferences();
  return { title: t("app.name"), description: t("app.description"), robots: { index: false, follow: false } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language, theme } = await readPreferences();
  return (
    <html lang={LOCALES[language]} data-theme={theme ?? undefined}>
      <body>{children}</body>
    </html>
  );
}

"use client";
import dynamic from "next/dynamic";
import type { TrendRow } from "./trend-lines";

const TrendLines = dynamic(() => import("./trend-lines"), { ssr: false, loading: () => <div className="h-44 skeleton" /> });

/** Lines over the years. Hidden from assistive technology: the table beside it says the same and can be walked through. */
export function TrendChart({ rows, series }: { rows: TrendRow[]; series: string[] }) {
  return (
    <div aria-hidden="true" className="h-44 no-print">
      <TrendLines rows={rows} series={series} />
    </div>
  );
}

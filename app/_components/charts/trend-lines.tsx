"use client";
import { LineChart } from "@tremor/react";

export interface TrendRow {
  year: string;
  [series: string]: string | number | null;
}

const STEP = 10;

/** The drawing itself, by Tremor; loaded after the page, because the figures stand below it anyway. */
export default function TrendLines({ rows, series }: { rows: TrendRow[]; series: string[] }) {
  const values = rows.flatMap((row) => series.map((name) => row[name])).filter((value) => typeof value === "number");
  return (
    <LineChart
      className="h-44"
      data={rows}
      index="year"
      categories={series}
      colors={["blue", "slate"]}
      minValue={Math.max(0, Math.floor((Math.min(...values) - 1) / STEP) * STEP)}
      maxValue={100}
      yAxisWidth={34}
      padding={{ left: 16, right: 16 }}
      showLegend={false}
      showAnimation={false}
      connectNulls
      valueFormatter={(value: number) => String(Math.round(value * 10) / 10)}
    />
  );
}

"use client";
import { LineChart } from "@tremor/react";

export interface TrendRow {
  year: string;
  [series: string]: string | number | null;
}

/** The drawing itself, by Tremor; loaded after the page, because the figures stand below it anyway. */
export default function TrendLines({ rows, series }: { rows: TrendRow[]; series: string[] }) {
  return (
    <LineChart
      className="h-44"
      data={rows}
      index="year"
      categories={series}
      colors={["blue", "slate"]}
      autoMinValue
      maxValue={100}
      yAxisWidth={36}
      showLegend={false}
      showAnimation={false}
      connectNulls
      valueFormatter={(value: number) => value.toFixed(1)}
    />
  );
}

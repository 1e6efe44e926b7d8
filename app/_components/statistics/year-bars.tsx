const YEAR_WIDTH = 52;
const HEIGHT = 84;
const BASE = 66;
const TOP = 16;
const BAR = 26;

/** One figure over the years as labelled bars. Hidden from assistive technology: the table below says the same. */
export function YearBars({ bars }: { bars: readonly { year: number; value: number | null; label: string }[] }) {
  const largest = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <svg aria-hidden="true" className="year-bars" width={bars.length * YEAR_WIDTH} viewBox={`0 0 ${bars.length * YEAR_WIDTH} ${HEIGHT}`}>
      {bars.map(({ year, value, label }, index) => {
        const height = ((value ?? 0) / largest) * (BASE - TOP);
        const middle = index * YEAR_WIDTH + YEAR_WIDTH / 2;
        return (
          <g key={year}>
            <rect x={middle - BAR / 2} y={BASE - height} width={BAR} height={height} rx="2" />
            <text x={middle} y={BASE - height - 4} textAnchor="middle" className="value">{label}</text>
            <text x={middle} y={HEIGHT - 4} textAnchor="middle">{year}</text>
          </g>
        );
      })}
      <line x1="0" x2={bars.length * YEAR_WIDTH} y1={BASE} y2={BASE} />
    </svg>
  );
}

import { Shell } from "../_components/shell";
import { readPreferences } from "../_server/preferences";

const BLOCKS = ["h-6 w-64 mb-3", "h-4 w-96 max-w-full mb-5", "h-24 mb-4", "h-72"];

export default async function Loading() {
  const preferences = await readPreferences();
  return (
    <Shell preferences={preferences} place={null} filters={null} back={null}>
      <output className="block">
        <span className="sr-only">{preferences.t("state.loading")}</span>
        {BLOCKS.map((block) => (
          <div key={block} className={`skeleton ${block}`} />
        ))}
      </output>
    </Shell>
  );
}

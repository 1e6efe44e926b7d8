import type { Language, Rule } from "../../../lib/rules/rule";
import type { Translate } from "../../_i18n/translate";

/** Says which rules that cap the score are switched off; nothing when none is. */
export function VetoWarning({ t, language, rules }: { t: Translate; language: Language; rules: readonly Rule[] }) {
  if (rules.length === 0) return null;
  return (
    <section className="panel edge-critical">
      <h2>
        <span className="tag tag-critical">
          <span aria-hidden="true">✕</span>
          {t("profile.vetoesOff")}
        </span>
      </h2>
      <p className="mt-1">{t("profile.vetoesOffBody")}</p>
      <ul data-quotes>
        {rules.map(({ id, title }) => (
          <li key={id}>
            <code className="font-mono text-[12.5px] text-mute">{id}</code> {title[language]}
          </li>
        ))}
      </ul>
    </section>
  );
}

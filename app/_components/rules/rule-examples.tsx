import { examplesOf } from "../../../lib/rules/examples";
import type { Language } from "../../../lib/rules/rule";
import type { Translate } from "../../_i18n/translate";
import { FindingTag, REVIEW_SIGN, SEVERITY_SIGNS } from "../tags";
import { ExampleShown } from "./example-shown";

/** Cases in which a rule speaks beside cases in which it stays silent; nothing for a rule without any. */
export function RuleExamples({ t, language, ruleId }: { t: Translate; language: Language; ruleId: string }) {
  const { fires, silent } = examplesOf(ruleId);
  if (fires.length + silent.length === 0) return null;
  return (
    <section className="panel my-4" aria-labelledby="examples">
      <div className="panel-title">
        <h2 id="examples">{t("rules.examples")}</h2>
        <small>{t("rules.examplesNote")}</small>
      </div>
      <div className="example-columns" data-quotes>
        <div>
          <h3 className="example-kind">{t("rules.examplesFire")}</h3>
          <ol className="examples">
            {fires.map(({ title, shown, message, outcome, severity }) => {
              const tone = outcome === "review" ? "review" : severity;
              return (
                <li key={title.en} className={`example edge-${tone}`}>
                  <h4>{title[language]}</h4>
                  <ExampleShown parts={shown} title={title[language]} tone={tone} sign={outcome === "review" ? REVIEW_SIGN : SEVERITY_SIGNS[severity]} language={language} />
                  <p className="example-says">
                    <FindingTag t={t} severity={severity} outcome={outcome} /> {message[language]}
                  </p>
                </li>
              );
            })}
          </ol>
        </div>
        <div>
          <h3 className="example-kind">{t("rules.examplesSilent")}</h3>
          <ol className="examples">
            {silent.map(({ title, shown }) => (
              <li key={title.en} className="example edge-good">
                <h4>
                  <span className="text-good" aria-hidden="true">
                    ✓
                  </span>{" "}
                  {title[language]}
                </h4>
                <ExampleShown parts={shown} title={title[language]} tone={null} sign={null} language={language} />
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  );
}

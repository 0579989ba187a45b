/** A case in a few lines: who looks after it, how far it is, its scores, and why it comes up. */
import { useTranslation } from 'react-i18next';
import { formatChange } from '#app/i18n/format.ts';
import type { SupervisionCase } from './supervision-case.server.ts';
import { Why } from './why.tsx';

export function CaseSummary({ view: { episode, supervised } }: { view: SupervisionCase }) {
  const { t, i18n } = useTranslation('supervision');
  const { t: problemText } = useTranslation('caseload');
  const scores = [
    { measure: 'PHQ-9', score: supervised.phq9 },
    { measure: 'GAD-7', score: supervised.gad7 },
  ];
  return (
    <>
      <p>
        {t('case.facts', {
          problem: problemText(`problems.${episode.problem}`),
          step: episode.step,
          practitioner: episode.practitionerName,
        })}
      </p>
      <ul>
        <li>
          {supervised.plannedContacts === null
            ? t('cases.contacts', { count: supervised.contacts })
            : t('case.contactsPlanned', { count: supervised.contacts, planned: supervised.plannedContacts })}
        </li>
        {scores.map(({ measure, score }) => (
          <li key={measure}>
            {score
              ? t('case.score', {
                  measure,
                  score: score.last,
                  change: formatChange(i18n.language, score.change),
                })
              : t('case.noScore', { measure })}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/caseload/${episode.id}/review`}>{t('case.review')}</a>
      </p>
      <h2 className="nhsuk-heading-m">{t('cases.columns.why')}</h2>
      <Why rules={supervised.rules} questions={[]} />
    </>
  );
}

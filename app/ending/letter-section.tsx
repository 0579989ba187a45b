/** Letters: what became of each, and beginning another, with or without a step up. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { EndingView } from './ending-view.server.ts';
import type { EndingRefused } from './post-ending.server.ts';

type Refused = (EndingRefused & { form: 'step-up' }) | null;

export function LetterSection({ view, refused }: { view: EndingView; refused: Refused }) {
  const { t, i18n } = useTranslation('ending');
  const { episode, letters, steps } = view;
  const day = (at: number) => formatDay(i18n.language, at);
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('letters.title')}</h2>
      {steps.map(({ id, fromStep, toStep, at, by }) => (
        <p key={id}>
          {t('letters.stepped', { from: fromStep, to: toStep, day: day(at), name: by })}{' '}
          <a href={`/caseload/${episode.id}/handover`}>{t('letters.handOver')}</a>
        </p>
      ))}
      {letters.length === 0 && <p>{t('letters.none')}</p>}
      <ul className="thing-list">
        {letters.map((letter) => (
          <li key={letter.id}>
            <p className="thing-list__line">
              <a href={`/caseload/${episode.id}/ending/letters/${letter.id}`}>
                {t(`letters.kind.${letter.kind}`)}
              </a>
              <span className="quiet">
                {t(`letters.state.${letter.state}`, {
                  day: day(letter.finalAt ?? letter.answeredAt ?? letter.sharedAt ?? letter.updatedAt),
                })}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {episode.status !== 'ended' && episode.step === 2 && <StepUpForm view={view} refused={refused} />}
      <form method="post">
        <input type="hidden" name="intent" value="ending-letter" />
        <input type="hidden" name="submission" value={`${view.submission}-ending`} />
        <button className="nhsuk-button nhsuk-button--secondary">{t('letters.begin')}</button>
      </form>
    </section>
  );
}

function StepUpForm({ view, refused }: { view: EndingView; refused: Refused }) {
  const { t } = useTranslation('ending');
  return (
    <Disclosure open={refused !== null} title={t('stepUp.title')}>
      <form method="post">
        {refused && <ErrorSummary errors={[{ text: t(`stepUp.${refused.error}`), fieldId: 'ask' }]} />}
        <p>{t('stepUp.means')}</p>
        <input type="hidden" name="intent" value="step-up" />
        <input type="hidden" name="submission" value={view.submission} />
        <div className={refused ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
          <label className="nhsuk-label nhsuk-label--s" htmlFor="ask">
            {t('stepUp.ask')}
          </label>
          <textarea
            className="nhsuk-textarea"
            id="ask"
            name="ask"
            rows={4}
            defaultValue={refused?.ask ?? ''}
          />
        </div>
        <button className="nhsuk-button nhsuk-button--secondary">{t('stepUp.button')}</button>
      </form>
    </Disclosure>
  );
}

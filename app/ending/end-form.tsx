/** Ending a course: folded away, with what it means, and not while an alert is open. */
import { useTranslation } from 'react-i18next';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { EndingView } from './ending-view.server.ts';
import type { EndingRefused } from './post-ending.server.ts';

interface EndFormProps {
  view: EndingView;
  refused: (EndingRefused & { form: 'end' }) | null;
}

export function EndForm({ view, refused }: EndFormProps) {
  const { t } = useTranslation('ending');
  const waiting = view.letters.some(({ state }) => state !== 'final' && state !== 'withdrawn');
  return (
    <Disclosure open={refused !== null} title={t('end.title')}>
      {view.alertOpen ? (
        <p>{t('end.alert-open')}</p>
      ) : (
        <form method="post">
          {refused && <ErrorSummary errors={[{ text: t(`end.${refused.error}`), fieldId: 'end-code' }]} />}
          {view.unrecorded && (
            <p>
              {t('end.check-in-unrecorded')}{' '}
              <a href={`/caseload/${view.episode.id}/review`}>{t('end.toReview')}</a>
            </p>
          )}
          <p>{t('end.means', { name: view.episode.patientName })}</p>
          {view.ahead > 0 && <p>{t('end.cancels', { count: view.ahead })}</p>}
          {waiting && <p>{t('end.letterWaits')}</p>}
          <input type="hidden" name="intent" value="end" />
          <div className={refused ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
            <label className="nhsuk-label nhsuk-label--s" htmlFor="end-code">
              {t('end.reason')}
            </label>
            <select className="nhsuk-select" id="end-code" name="code" defaultValue={refused?.code ?? ''}>
              <option value="">{t('end.choose')}</option>
              {view.endCodes.map((code) => (
                <option key={code} value={code}>
                  {t('end.coded', { code, words: t(`codes.${code}`) })}
                </option>
              ))}
            </select>
          </div>
          <button className="nhsuk-button nhsuk-button--secondary">{t('end.button')}</button>
        </form>
      )}
    </Disclosure>
  );
}

/** Ending a course: folded away, with what it means, and not while an alert is open. */
import { useTranslation } from 'react-i18next';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { Refused } from './episode-actions.server.ts';
import type { EpisodeView } from './episode-view.server.ts';

interface EndFormProps {
  view: EpisodeView;
  refused: (Refused & { form: 'end' }) | null;
}

export function EndForm({ view, refused }: EndFormProps) {
  const { t } = useTranslation('caseload');
  const alertOpen = view.alerts.some(({ closedAt }) => closedAt === null);
  return (
    <Disclosure open={refused !== null} title={t('ending.title')}>
      {alertOpen ? (
        <p>{t('ending.alert-open')}</p>
      ) : (
        <form method="post">
          {refused && <ErrorSummary errors={[{ text: t(`ending.${refused.error}`), fieldId: 'end-code' }]} />}
          <p>{t('ending.means', { name: view.episode.patientName })}</p>
          <input type="hidden" name="intent" value="end" />
          <div className={refused ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
            <label className="nhsuk-label nhsuk-label--s" htmlFor="end-code">
              {t('ending.reason')}
            </label>
            <select className="nhsuk-select" id="end-code" name="code" defaultValue={refused?.code ?? ''}>
              <option value="">{t('ending.choose')}</option>
              {view.endCodes.map((code) => (
                <option key={code} value={code}>
                  {t('ending.coded', { code, words: t(`ending.codes.${code}`) })}
                </option>
              ))}
            </select>
          </div>
          <button className="nhsuk-button nhsuk-button--secondary">{t('ending.button')}</button>
        </form>
      )}
    </Disclosure>
  );
}

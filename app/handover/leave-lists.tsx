/** Leave that is arranged, and for whom somebody covers. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import type { ArrangedLeave } from './leave-page.server.ts';

export function ArrangedList({ arranged }: { arranged: readonly ArrangedLeave[] }) {
  const { t } = useTranslation('handover');
  const days = useDays();
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('leave.current')}</h2>
      {arranged.length === 0 ? (
        <p>{t('leave.none')}</p>
      ) : (
        <ul className="thing-list">
          {arranged.map((leave) => (
            <li key={leave.id}>
              <p>{t('leave.line', days(leave))}</p>
              <form method="post">
                <input type="hidden" name="leave" value={leave.id} />
                <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="end">
                  {t(leave.begun ? 'leave.end' : 'leave.cancel')}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function CoveringList({ covering }: { covering: readonly ArrangedLeave[] }) {
  const { t } = useTranslation('handover');
  const days = useDays();
  if (covering.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('leave.coverFor')}</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {covering.map((leave) => (
          <li key={leave.id}>{t('leave.coverLine', days(leave))}</li>
        ))}
      </ul>
    </section>
  );
}

function useDays() {
  const { i18n } = useTranslation('handover');
  return ({ name, fromOn, untilOn }: ArrangedLeave) => {
    return { name, from: formatDay(i18n.language, fromOn), until: formatDay(i18n.language, untilOn) };
  };
}

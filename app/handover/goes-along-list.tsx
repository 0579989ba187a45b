/** What is open in a course and goes to the colleague with it, and what does not. */
import { useTranslation } from 'react-i18next';
import type { GoesAlong } from './goes-along.server.ts';

const ALONG = [
  'alerts',
  'messages',
  'homework',
  'checkIns',
  'requests',
  'tasks',
  'questions',
  'letters',
] as const;

export function GoesAlongList({ open }: { open: GoesAlong }) {
  const { t } = useTranslation('handover');
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('along.title')}</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {ALONG.filter((what) => open[what] > 0).map((what) => (
          <li key={what}>{t(`along.${what}`, { count: open[what] })}</li>
        ))}
        <li>{t('along.always')}</li>
      </ul>
      {open.offers > 0 && <p>{t('along.offers', { count: open.offers })}</p>}
      {open.drafts > 0 && (
        <p>
          <strong>{t('along.drafts', { count: open.drafts })}</strong>
        </p>
      )}
    </section>
  );
}

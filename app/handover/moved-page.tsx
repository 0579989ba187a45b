/** Instead of the page of a patient who was theirs and is not any more. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import { Page } from '#app/ui/page.tsx';
import type { MovedFrom } from './moved-from.server.ts';

export function MovedPage({ toName: name, at }: MovedFrom) {
  const { t, i18n } = useTranslation('handover');
  return (
    <Page title={t('titles.moved')}>
      <p>{t('moved.where', { name, day: formatDay(i18n.language, at) })}</p>
      <p>{t('moved.what', { name })}</p>
      <p>
        <a href="/caseload">{t('moved.list')}</a>
      </p>
    </Page>
  );
}

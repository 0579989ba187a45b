/** What was agreed at the last contact. */
import { useTranslation } from 'react-i18next';
import type { ReviewView } from './review-of.server.ts';

export function AgreedLast({ agreed }: Pick<ReviewView, 'agreed'>) {
  const { t } = useTranslation('review');
  return (
    <section>
      <h2 className="nhsuk-heading-s">{t('agreed.title')}</h2>
      {agreed?.agreed ? (
        <p className="own-words">{agreed.agreed}</p>
      ) : (
        <p className="quiet">{t(agreed ? 'agreed.none' : 'agreed.first')}</p>
      )}
    </section>
  );
}

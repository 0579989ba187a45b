/** A page of plain words for when even the document's own data could not be had. */
import { useTranslation } from 'react-i18next';

export function LastResort() {
  const { t } = useTranslation(['problems', 'common']);
  return (
    <div className="reading">
      <h1 className="nhsuk-heading-l">{t('titles.fault')}</h1>
      <p>{t('body.fault')}</p>
      <p>
        <a href="/">{t('toStart')}</a>
      </p>
      <p>
        <a href="/crisis">{t('help')}</a>
      </p>
    </div>
  );
}

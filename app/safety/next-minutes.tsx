/** Small things that help to get through the next few minutes. */
import { useTranslation } from 'react-i18next';

const NEXT_MINUTES = ['distance', 'people', 'breathe', 'ground', 'wait', 'alcohol'] as const;

export function NextMinutes() {
  const { t } = useTranslation('safety');
  return (
    <>
      <h2 className="nhsuk-heading-m">{t('crisis.minutes.title')}</h2>
      <p>{t('crisis.minutes.intro')}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {NEXT_MINUTES.map((thing) => (
          <li key={thing}>{t(`crisis.minutes.${thing}`)}</li>
        ))}
      </ul>
    </>
  );
}

/** A patient's check-ins of before, with what was agreed. */
import { useTranslation } from 'react-i18next';
import type { OwnCheckIns } from './own-check-ins.server.ts';
import { useWhenText } from './when-text.tsx';

export function OwnPast({ past }: Pick<OwnCheckIns, 'past'>) {
  const { t } = useTranslation('check-ins');
  const whenText = useWhenText();
  if (past.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('own.past.title')}</h2>
      <ul className="thing-list">
        {past.map(({ id, startsAt, agreed, came }) => (
          <li key={id}>
            <p>
              <strong>{whenText(startsAt)}</strong>
            </p>
            {came && <p className="quiet">{t(`own.past.${came}`)}</p>}
            {agreed && <p className="quiet">{t('own.past.agreed')}</p>}
            {agreed && <p className="own-words">{agreed}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

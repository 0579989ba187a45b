/** In the place of the form, once the course has ended: what had been typed is still there. */
import { useTranslation } from 'react-i18next';
import { OwnTexts } from './own-texts.tsx';
import { type Fields, ownTexts } from './review-fields.ts';

/** `kept` is true when a form had been begun. */
export function EndedPart({ fields, kept }: { fields: Fields; kept: boolean }) {
  const { t } = useTranslation('review');
  const texts = ownTexts(fields);
  return (
    <section className="panel review__form">
      <h2 className="nhsuk-heading-m">{t('form.title')}</h2>
      <p>{t(kept || texts.length > 0 ? 'ended' : 'endedEmpty')}</p>
      {texts.length > 0 && <OwnTexts texts={texts} />}
    </section>
  );
}

/** Forms that a colleague had begun before the patient was handed over. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { OwnTexts } from './own-texts.tsx';
import type { ReviewView } from './review-of.server.ts';

export function BegunForms({ begun }: Pick<ReviewView, 'begun'>) {
  return begun.map((each) => <Begun key={each.id} begun={each} />);
}

function Begun({ begun: { id, name, updatedAt, texts } }: { begun: ReviewView['begun'][number] }) {
  const { t, i18n } = useTranslation('review');
  const { language } = i18n;
  return (
    <section className="panel">
      <h2 className="nhsuk-heading-s">{t('begun.title', { name })}</h2>
      <p>
        {t('begun.lead', {
          name,
          day: formatDay(language, updatedAt),
          time: formatTime(language, updatedAt),
        })}
      </p>
      {texts.length === 0 ? <p className="quiet">{t('begun.empty')}</p> : <OwnTexts texts={texts} />}
      <form method="post">
        <input type="hidden" name="draft" value={id} />
        <div className="button-row">
          <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="adopt">
            {t('begun.adopt')}
          </button>
          <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="discard">
            {t('begun.discard')}
          </button>
        </div>
      </form>
    </section>
  );
}

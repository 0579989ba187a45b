/** How fast the sessions of a path open, and the way back to the order that its author gave it. */
import { useTranslation } from 'react-i18next';
import { PACES } from '#db/schema/modules.ts';
import type { PathView } from './path-view.server.ts';

export function PaceForm({ view }: { view: PathView }) {
  const { t } = useTranslation('tailoring');
  return (
    <form method="post" className="panel">
      <input type="hidden" name="intent" value="pace" />
      <input type="hidden" name="revision" value={view.revision} />
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{t('pace.title')}</legend>
        <div className="nhsuk-radios">
          {PACES.map((pace) => (
            <div className="nhsuk-radios__item" key={pace}>
              <input
                className="nhsuk-radios__input"
                type="radio"
                id={`pace-${pace}`}
                name="pace"
                value={pace}
                defaultChecked={view.pace === pace}
              />
              <label className="nhsuk-label nhsuk-radios__label" htmlFor={`pace-${pace}`}>
                {t(`pace.${pace}`)}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      {view.pace === 'by-date' && <p className="quiet">{t('pace.by-dateHint')}</p>}
      <button className="nhsuk-button nhsuk-button--secondary">{t('pace.button')}</button>
    </form>
  );
}

export function OwnOrderForm({ view }: { view: PathView }) {
  const { t } = useTranslation('tailoring');
  if (!view.changed) return null;
  return (
    <form method="post" className="panel">
      <h2 className="nhsuk-heading-m">{t('ownOrder.title')}</h2>
      <p>{t('ownOrder.body')}</p>
      <input type="hidden" name="intent" value="own-order" />
      <input type="hidden" name="revision" value={view.revision} />
      <button className="nhsuk-button nhsuk-button--secondary">{t('ownOrder.button')}</button>
    </form>
  );
}

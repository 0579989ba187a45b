/** Adding a questionnaire that this course does not ask for by itself. */
import { useTranslation } from 'react-i18next';
import type { NamedMeasure } from './episode-measure-plan.server.ts';
import { PlanChangeForm } from './plan-change-form.tsx';
import type { RefusedChange } from './post-plan-change.server.ts';

interface PlanAddFormProps {
  addable: NamedMeasure[];
  refused: RefusedChange | null;
}

export function PlanAddForm({ addable, refused }: PlanAddFormProps) {
  const { t } = useTranslation('measure-plan');
  if (addable.length === 0) return <p>{t('added.none')}</p>;
  return (
    <div className="panel">
      <PlanChangeForm change="added" measure={null} refused={refused}>
        <div className="nhsuk-form-group">
          <label className="nhsuk-label nhsuk-label--s" htmlFor="add-measure">
            {t('added.which')}
          </label>
          <select className="nhsuk-select" id="add-measure" name="measure" defaultValue={refused?.measure}>
            {addable.map(({ code, name, title, locale }) => (
              <option key={code} value={code} lang={locale ?? undefined}>
                {title === null ? t('added.withoutWords', { name }) : t('added.option', { name, title })}
              </option>
            ))}
          </select>
        </div>
      </PlanChangeForm>
    </div>
  );
}

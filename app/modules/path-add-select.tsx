/** The sessions, or the pages, of every module there is. */
import { useTranslation } from 'react-i18next';
import type { PathView } from './path-view.server.ts';

interface AddSelectProps {
  what: 'session' | 'page';
  offered: PathView['offered'];
  /** `module/name` of what was chosen in a form that was not accepted. */
  chosen: string | undefined;
}

export function AddSelect({ what, offered, chosen }: AddSelectProps) {
  const { t } = useTranslation('tailoring');
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label nhsuk-label--s" htmlFor={`add-${what}`}>
        {t(`add.${what}`)}
      </label>
      <select className="nhsuk-select" id={`add-${what}`} name="add" defaultValue={chosen}>
        {offered.map(({ slug, title, needsReason, sessions, pages }) => (
          <optgroup key={slug} label={needsReason ? t('add.notRecommended', { title }) : title}>
            {(what === 'session' ? sessions : pages).map((each) => (
              <option key={each.id} value={`${slug}/${each.id}`}>
                {each.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

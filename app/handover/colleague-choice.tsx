/** Finding a colleague among very many, and choosing one of those found, or several. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import type { Colleague, FoundColleagues } from './colleagues.server.ts';

interface ColleagueChoiceProps {
  /** The name of the field. */
  name: string;
  legend: string;
  /** What was looked for. */
  find: string;
  found: FoundColleagues;
  chosen: readonly string[];
  /** Several may be chosen. */
  several?: boolean;
  error?: string | undefined;
}

/** The button sends the whole form, so that nothing typed elsewhere in it is lost; no name found is no error. */
export function ColleagueChoice(props: ColleagueChoiceProps) {
  const { name, legend, find, found, error } = props;
  const { t } = useTranslation('handover');
  return (
    <>
      <div className="find-patient" role="search">
        <label className="nhsuk-label" htmlFor="find">
          {t('find.label')}
        </label>
        <div className="nhsuk-hint" id="find-hint">
          {t('find.hint')}
        </div>
        <input
          className="nhsuk-input"
          id="find"
          name="find"
          autoComplete="off"
          aria-describedby="find-hint"
          defaultValue={find}
        />
        <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="find">
          {t('find.button')}
        </button>
      </div>
      <div className={error ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
        <fieldset className="nhsuk-fieldset" id={name} tabIndex={-1}>
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
          {error && <p className="nhsuk-error-message">{error}</p>}
          {found.colleagues.length === 0 && (
            <p role="status">{t(find.trim() === '' ? 'find.noTeam' : 'find.none')}</p>
          )}
          <Options {...props} />
          {found.more && <p>{t('find.more')}</p>}
        </fieldset>
      </div>
    </>
  );
}

function Options({ name, found, chosen, several = false }: ColleagueChoiceProps) {
  const facts = useColleagueFacts();
  const kind = several ? 'checkboxes' : 'radios';
  return (
    <div className={`nhsuk-${kind}`}>
      {found.colleagues.map((colleague) => (
        <div key={colleague.id} className={`nhsuk-${kind}__item`}>
          <input
            className={`nhsuk-${kind}__input`}
            id={`${name}-${colleague.id}`}
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={colleague.id}
            defaultChecked={chosen.includes(colleague.id)}
            aria-describedby={`${name}-${colleague.id}-facts`}
          />
          <label className={`nhsuk-label nhsuk-${kind}__label`} htmlFor={`${name}-${colleague.id}`}>
            {colleague.name}
          </label>
          <div className={`nhsuk-hint nhsuk-${kind}__hint`} id={`${name}-${colleague.id}-facts`}>
            {facts(colleague)}
          </div>
        </div>
      ))}
    </div>
  );
}

/** How much somebody has, and whether they are away. */
function useColleagueFacts(): (colleague: Colleague) => string {
  const { t, i18n } = useTranslation('handover');
  return ({ activeCases, awayUntil, coverName }) =>
    [
      t('find.cases', { count: activeCases }),
      ...(awayUntil === null
        ? []
        : [t('find.away', { day: formatDay(i18n.language, awayUntil), cover: coverName ?? '' })]),
    ].join(' · ');
}

/** From when to when, and who covers. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { ColleagueChoice } from './colleague-choice.tsx';
import type { FoundColleagues } from './colleagues.server.ts';
import type { LeaveError, TypedLeave } from './post-leave.server.ts';

interface LeaveFormProps {
  /** Whose leave it is. */
  whose: string;
  typed: TypedLeave;
  found: FoundColleagues;
  error: LeaveError | null;
}

type Field = 'fromOn' | 'untilOn' | 'cover';

export function LeaveForm({ whose, typed, found, error }: LeaveFormProps) {
  const { t } = useTranslation('handover');
  const errorText = useErrorText();
  const text = error ? errorText(error) : null;
  const about = (field: Field) => (error && text && fieldOf(error) === field ? text : undefined);
  return (
    <form method="post" noValidate>
      {error && text && <ErrorSummary errors={[{ text, fieldId: fieldOf(error) }]} />}
      <h2 className="nhsuk-heading-m">{t('leave.new')}</h2>
      <input type="hidden" name="whose" value={whose} />
      <input type="hidden" name="submission" value={typed.submission} />
      <DayField name="fromOn" label={t('leave.from')} value={typed.fromOn} error={about('fromOn')} />
      <DayField name="untilOn" label={t('leave.until')} value={typed.untilOn} error={about('untilOn')} />
      <ColleagueChoice
        name="cover"
        legend={t('leave.who')}
        find={typed.find}
        found={found}
        chosen={[typed.cover]}
        error={about('cover')}
      />
      <p>{t('leave.chain')}</p>
      <button className="nhsuk-button" name="intent" value="arrange">
        {t('leave.button')}
      </button>
    </form>
  );
}

interface DayFieldProps {
  name: 'fromOn' | 'untilOn';
  label: string;
  value: string;
  error: string | undefined;
}

function DayField({ name, label, value, error }: DayFieldProps) {
  return (
    <div className={error ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={name}>
        {label}
      </label>
      {error && (
        <p className="nhsuk-error-message" id={`${name}-error`}>
          {error}
        </p>
      )}
      <input
        className="nhsuk-input nhsuk-input--width-10"
        id={name}
        name={name}
        type="date"
        defaultValue={value}
        aria-describedby={error ? `${name}-error` : undefined}
      />
    </div>
  );
}

function fieldOf(error: LeaveError): Field {
  const why = 'clash' in error ? error.clash.why : error.why;
  if (why === 'until-missing' || why === 'until-before-from' || why === 'too-long') return 'untilOn';
  return why.startsWith('cover-') ? 'cover' : 'fromOn';
}

function useErrorText(): (error: LeaveError) => string {
  const { t, i18n } = useTranslation('handover');
  return (error) => {
    if (!('clash' in error))
      return t(`leave.errors.${error.why}`, { name: 'name' in error ? error.name : '' });
    const { why, with: there } = error.clash;
    const days = {
      from: formatDay(i18n.language, there.fromOn),
      until: formatDay(i18n.language, there.untilOn),
    };
    return t(`leave.errors.${why}`, { ...days, name: there.name });
  };
}

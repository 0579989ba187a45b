/** What is set for the time until the next contact: sessions, homework, the next check-in. */
import { useTranslation } from 'react-i18next';
import { localTime } from '#app/check-ins/local-time.ts';
import { formatTime } from '#app/i18n/format.ts';
import { RadiosField, SelectField, TextField } from '#app/ui/form-fields.tsx';
import { MEDIA } from '#db/schema/pathway.ts';
import { fieldState, type FormState } from './form-state.ts';
import { withCount } from './read-ahead.ts';
import { valueOf } from './review-fields.ts';
import type { ReviewView } from './review-of.server.ts';
import { TickBoxes } from './tick-boxes.tsx';

interface AheadFieldsProps {
  state: FormState;
  view: Pick<ReviewView, 'nextSessions' | 'suggested' | 'homework'>;
}

export function SessionFields({ state, view: { nextSessions } }: AheadFieldsProps) {
  const { t } = useTranslation('review');
  if (nextSessions.length === 0) return null;
  const boxes = nextSessions.map(({ assignmentId, sessionsOpened, number, title, module, locale }) => ({
    name: 'sessions' as const,
    value: withCount(assignmentId, sessionsOpened),
    label: t('form.session', { number, module, title }),
    lang: locale,
  }));
  return <TickBoxes state={state} legend={t('form.sessions')} boxes={boxes} />;
}

export function HomeworkFields({ state, view: { suggested, homework } }: AheadFieldsProps) {
  const { t } = useTranslation('review');
  const again = homework
    .filter(({ mayCarryOver }) => mayCarryOver)
    .map(({ id, revision, title }) => ({
      name: 'carry' as const,
      value: withCount(id, revision),
      label: t('form.carry', { title }),
    }));
  const fromModule = suggested.map(({ id, title, pageTitle }) => ({
    name: 'suggested' as const,
    value: id,
    label: t('form.suggested', { title, page: pageTitle }),
  }));
  if (again.length + fromModule.length === 0) return <p className="quiet">{t('form.homeworkNone')}</p>;
  return <TickBoxes state={state} legend={t('form.homework')} boxes={[...again, ...fromModule]} />;
}

export function NextFields({ state }: { state: FormState }) {
  const { t, i18n } = useTranslation('review');
  const { t: caseload } = useTranslation('caseload');
  const media = MEDIA.map((medium) => ({ value: medium, label: caseload(`media.${medium}`) }));
  const skipped = state.errors.nextTime === 'review-time-skipped';
  const hint = skipped ? suggestedTime(state, i18n.language) : null;
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{t('form.next')}</legend>
      <p className="nhsuk-hint">{t('form.nextHint')}</p>
      <div className="field-row">
        <TextField field={fieldState(state, 'nextDate')} label={t('form.date')} type="date" width={10} />
        <TextField
          field={fieldState(state, 'nextTime')}
          label={t('form.time')}
          type="time"
          width={5}
          hint={hint === null ? undefined : t('form.suggestTime', { time: hint })}
        />
        <TextField
          field={fieldState(state, 'nextMinutes')}
          label={t('form.minutes')}
          type="number"
          width={5}
        />
        <SelectField field={fieldState(state, 'nextMedium')} label={t('form.medium')} options={media} />
      </div>
      <WhichOfTwo state={state} />
    </fieldset>
  );
}

/** The hour that the clocks skip has one an hour later that is there. */
function suggestedTime({ fields }: FormState, language: string): string | null {
  const local = localTime(valueOf(fields, 'nextDate'), valueOf(fields, 'nextTime'));
  return local.kind === 'skipped' ? formatTime(language, local.suggested) : null;
}

/** Only asked on the one night of the year on which the clock does not say which is meant. */
function WhichOfTwo({ state }: { state: FormState }) {
  const { t } = useTranslation('review');
  const asked = state.errors.nextWhich !== undefined || valueOf(state.fields, 'nextWhich') !== '';
  if (!asked) return null;
  const time = valueOf(state.fields, 'nextTime');
  return (
    <RadiosField
      field={fieldState(state, 'nextWhich')}
      label={t('form.nextWhich')}
      options={[
        { value: 'first', label: t('form.nextFirst', { time }) },
        { value: 'second', label: t('form.nextSecond', { time }) },
      ]}
    />
  );
}

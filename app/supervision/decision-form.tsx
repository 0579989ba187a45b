/** What comes next in a case, why, and what the practitioner is to do. */
import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { FormErrors, RadiosField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import { SUPERVISION_DECISIONS } from '#db/schema/supervision.ts';
import type { Refused } from './case-actions.server.ts';
import { type decideSchema, MOST_TASKS } from './decide.schema.ts';
import type { SupervisionCase } from './supervision-case.server.ts';

interface DecisionFormProps {
  view: SupervisionCase;
  refused: (Refused & { form: 'decide' }) | null;
}

export function DecisionForm({ view, refused }: DecisionFormProps) {
  const { t } = useTranslation('supervision');
  const emptyTasks = Array.from({ length: MOST_TASKS }, () => ({ what: '', dueOn: view.dueOn }));
  const [form, fields] = useForm<z.input<typeof decideSchema>>({
    id: 'decide',
    lastResult: refused?.reply ?? null,
    defaultValue: { tasks: emptyTasks },
  });
  return (
    <form method="post" className="panel" noValidate>
      <h2 className="nhsuk-heading-m">{t('decide.title')}</h2>
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="submission" value={view.submission} />
      <input type="hidden" name="known" value={view.known} />
      <input type="hidden" name="questions" value={view.supervised.questions.map(({ id }) => id).join(' ')} />
      <RadiosField
        field={fields.decision}
        label={t('decide.decision')}
        options={SUPERVISION_DECISIONS.map((value) => ({
          value,
          label: t(`decisions.${value}`),
          hint: t(`decide.hints.${value}`),
        }))}
      />
      <TextareaField field={fields.note} label={t('decide.note')} hint={t('decide.noteHint')} rows={4} />
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{t('decide.tasks')}</legend>
        <p className="nhsuk-hint">{t('decide.tasksHint', { name: view.episode.practitionerName })}</p>
        {fields.tasks.getFieldList().map((row, index) => {
          const { what, dueOn } = row.getFieldset();
          return (
            <div key={row.key}>
              <TextField field={what} label={t('decide.task', { number: index + 1 })} />
              <TextField
                field={dueOn}
                label={t('decide.dueOn', { number: index + 1 })}
                type="date"
                width={10}
              />
            </div>
          );
        })}
      </fieldset>
      <button className="nhsuk-button">{t('decide.button')}</button>
    </form>
  );
}

/** Carrying a task over, changing it or taking it off the list, folded away until it is wanted. */
import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FormErrors, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { carryOverSchema, dropHomeworkSchema } from './close-homework.schema.ts';
import { ClosingConflict } from './closing-conflict.tsx';
import type { EpisodeHomework } from './episode-homework.server.ts';
import type { TaskWithReports } from './homework-of.server.ts';
import type { RefusedForm } from './post-homework.server.ts';

interface CloseFormsProps {
  page: EpisodeHomework;
  task: TaskWithReports;
  refused: RefusedForm | null;
}

export function CloseForms({ page, task, refused }: CloseFormsProps) {
  const { t } = useTranslation('homework');
  const own = refused?.task === task.id && refused.form !== 'change' ? refused : null;
  const { goOn, drop } = task.may;
  if (page.episode.status === 'ended' || (!goOn && !own)) return null;
  return (
    <Disclosure title={t(drop ? 'staff.close' : 'staff.again')} open={own !== null}>
      {own?.conflict && <ClosingConflict name={page.episode.patientName} />}
      {(goOn || own?.form === 'carry-over') && (
        <CarryOverForm page={page} task={task} refused={own?.form === 'carry-over' ? own : null} />
      )}
      {goOn && (
        <p>
          <a href={`/caseload/${page.episode.id}/homework?change=${task.id}#change`}>{t('staff.change')}</a>
        </p>
      )}
      {(drop || own?.form === 'drop') && (
        <DropForm page={page} task={task} refused={own?.form === 'drop' ? own : null} />
      )}
    </Disclosure>
  );
}

function CarryOverForm({ page: { episode, fresh }, task, refused }: CloseFormsProps) {
  const { t } = useTranslation('homework');
  const [form, fields] = useForm<z.input<typeof carryOverSchema>>({
    id: `carry-over-${task.id}`,
    lastResult: refused?.reply ?? null,
    defaultValue: { dueOn: fresh.dueOn },
  });
  return (
    <form method="post" action={`/caseload/${episode.id}/homework`} noValidate>
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="carry-over" />
      <input type="hidden" name="task" value={task.id} />
      <input type="hidden" name="revision" value={task.revision} />
      <input type="hidden" name="submission" value={fresh.submission} />
      <TextField field={fields.dueOn} label={t('staff.newDue')} type="date" width={10} />
      <TextField field={fields.reason} label={t('staff.reasonMay')} hint={t('staff.reasonHint')} />
      <button className="nhsuk-button nhsuk-button--secondary">{t('staff.carryOver')}</button>
    </form>
  );
}

function DropForm({ page: { episode }, task, refused }: CloseFormsProps) {
  const { t } = useTranslation('homework');
  const [form, fields] = useForm<z.input<typeof dropHomeworkSchema>>({
    id: `drop-${task.id}`,
    lastResult: refused?.reply ?? null,
  });
  return (
    <form method="post" action={`/caseload/${episode.id}/homework`} noValidate>
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="drop" />
      <input type="hidden" name="task" value={task.id} />
      <input type="hidden" name="revision" value={task.revision} />
      <TextareaField field={fields.reason} label={t('staff.reason')} hint={t('staff.reasonHint')} rows={2} />
      <button className="nhsuk-button nhsuk-button--secondary">{t('staff.drop')}</button>
    </form>
  );
}

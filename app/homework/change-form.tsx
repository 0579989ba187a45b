/** A practitioner sets a task in new words in the place of another. */
import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { FormErrors, TextareaField } from '#app/ui/form-fields.tsx';
import { oftenOf } from './cadence.ts';
import type { changeHomeworkSchema } from './close-homework.schema.ts';
import { ClosingConflict } from './closing-conflict.tsx';
import type { EpisodeHomework } from './episode-homework.server.ts';
import type { TaskWithReports } from './homework-of.server.ts';
import type { RefusedForm } from './post-homework.server.ts';
import { TaskFields } from './task-fields.tsx';

interface ChangeFormProps {
  page: EpisodeHomework;
  task: TaskWithReports;
  refused: RefusedForm | null;
}

export function ChangeForm({ page: { episode, fresh }, task, refused }: ChangeFormProps) {
  const { t } = useTranslation('homework');
  const { title, details, why, when, cadence, revision } = task;
  const [form, fields] = useForm<z.input<typeof changeHomeworkSchema>>({
    id: 'change-homework',
    lastResult: refused?.reply ?? null,
    defaultValue: { title, details, why, when, often: oftenOf(cadence), dueOn: fresh.dueOn },
  });
  const path = `/caseload/${episode.id}/homework`;
  return (
    <form method="post" action={path} className="panel" id="change" noValidate>
      <h2 className="nhsuk-heading-m">{t('staff.changeTitle', { title })}</h2>
      <p>{t('staff.changeMeans')}</p>
      {refused?.conflict && <ClosingConflict name={episode.patientName} />}
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="change" />
      <input type="hidden" name="task" value={task.id} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="submission" value={fresh.submission} />
      <TaskFields fields={fields} />
      <TextareaField field={fields.reason} label={t('staff.reason')} hint={t('staff.reasonHint')} rows={2} />
      <div className="button-row">
        <button className="nhsuk-button">{t('staff.changeButton')}</button>{' '}
        <a href={path}>{t('staff.leave')}</a>
      </div>
    </form>
  );
}

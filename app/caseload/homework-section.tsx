/** Homework with the patient's own words, and the form that sets a task. */
import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useDueText } from '#app/homework/due-text.ts';
import type { TaskWithReports } from '#app/homework/homework-of.server.ts';
import type { setHomeworkSchema } from '#app/homework/set-homework.schema.ts';
import { FormErrors, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { Refused } from './episode-actions.server.ts';
import type { EpisodeView } from './episode-view.server.ts';

interface HomeworkSectionProps {
  view: EpisodeView;
  refused: (Refused & { form: 'homework' }) | null;
}

export function HomeworkSection({ view, refused }: HomeworkSectionProps) {
  const { t } = useTranslation('caseload');
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('homework.title')}</h2>
      {view.homework.length === 0 && <p>{t('homework.none')}</p>}
      <ul className="thing-list">
        {view.homework.map((task) => (
          <Task key={task.id} task={task} />
        ))}
      </ul>
      {view.episode.status !== 'ended' && <SetForm view={view} refused={refused} />}
    </section>
  );
}

function Task({ task }: { task: TaskWithReports }) {
  const { t } = useTranslation('caseload');
  const dueText = useDueText();
  const [newest] = task.reports;
  return (
    <li>
      <p className="thing-list__line">
        <strong lang={task.locale}>{task.title}</strong>
        <span className="quiet">{dueText(task)}</span>
      </p>
      {newest && newest.note !== '' && <p className="own-words">{newest.note}</p>}
      {typeof newest?.difficulty === 'number' && (
        <p className="quiet">{t('homework.difficulty', { value: newest.difficulty })}</p>
      )}
    </li>
  );
}

function SetForm({ view, refused }: HomeworkSectionProps) {
  const { t } = useTranslation('caseload');
  const { submission, dueOn } = view.newTask;
  const [form, fields] = useForm<z.input<typeof setHomeworkSchema>>({
    id: 'set-homework',
    lastResult: refused?.reply ?? null,
    defaultValue: { dueOn },
  });
  return (
    <form method="post" className="panel" noValidate>
      <h3 className="nhsuk-heading-s">{t('homework.set')}</h3>
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="set-homework" />
      <input type="hidden" name="submission" value={submission} />
      <TextField field={fields.title} label={t('homework.what')} />
      <TextareaField field={fields.details} label={t('homework.details')} rows={3} />
      <TextField field={fields.dueOn} label={t('homework.due')} type="date" width={10} />
      <button className="nhsuk-button nhsuk-button--secondary">{t('homework.setButton')}</button>
    </form>
  );
}

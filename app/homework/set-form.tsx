/** A practitioner writes a task of their own. */
import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { FormErrors } from '#app/ui/form-fields.tsx';
import type { EpisodeHomework } from './episode-homework.server.ts';
import type { RefusedForm } from './post-homework.server.ts';
import type { setHomeworkSchema } from './set-homework.schema.ts';
import { TaskFields } from './task-fields.tsx';

interface SetFormProps {
  page: EpisodeHomework;
  refused: RefusedForm | null;
}

export function SetForm({ page: { episode, fresh }, refused }: SetFormProps) {
  const { t } = useTranslation('homework');
  const [form, fields] = useForm<z.input<typeof setHomeworkSchema>>({
    id: 'set-homework',
    lastResult: refused?.form === 'set' ? refused.reply : null,
    defaultValue: { dueOn: fresh.dueOn, often: 'once' },
  });
  return (
    <form method="post" action={`/caseload/${episode.id}/homework`} className="panel" noValidate>
      <h2 className="nhsuk-heading-m">{t('staff.set')}</h2>
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="set" />
      <input type="hidden" name="submission" value={fresh.submission} />
      <TaskFields fields={fields} />
      <button className="nhsuk-button">{t('staff.setButton')}</button>
    </form>
  );
}

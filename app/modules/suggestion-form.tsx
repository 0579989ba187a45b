/** One suggestion of a module, with the day and how often; both may stay as they are. */
import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { cadenceOf, OFTEN } from '#app/homework/cadence.ts';
import { useOftenText } from '#app/homework/often-text.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FormErrors, SelectField, TextField } from '#app/ui/form-fields.tsx';
import type { setSuggestionSchema } from './set-suggestion.schema.ts';
import type { OfferedSuggestion } from './set-suggestion.server.ts';

interface SuggestionFormProps {
  suggestion: OfferedSuggestion;
  /** Where the form goes. */
  path: string;
  reply: SubmissionResult | null;
}

export function SuggestionForm({ suggestion, path, reply }: SuggestionFormProps) {
  const { t } = useTranslation('homework');
  const oftenText = useOftenText();
  const { id, title, why, locale, pageTitle, dueOn } = suggestion;
  const [form, fields] = useForm<z.input<typeof setSuggestionSchema>>({
    id: `suggestion-${id}`,
    lastResult: reply,
    defaultValue: { dueOn, often: 'once' },
  });
  return (
    <form method="post" action={path} noValidate>
      <FormErrors form={form} />
      <h3 className="nhsuk-heading-s" lang={locale}>
        {title}
      </h3>
      <p className="quiet" lang={locale}>
        {why}
      </p>
      <p className="quiet">{t('staff.onPage', { page: pageTitle })}</p>
      <input type="hidden" name="suggestion" value={id} />
      <Disclosure title={t('staff.dayAndOften')} open={reply !== null}>
        <TextField field={fields.dueOn} label={t('staff.due')} type="date" width={10} />
        <SelectField
          field={fields.often}
          label={t('facts.often')}
          options={OFTEN.map((often) => ({ value: often, label: oftenText(cadenceOf(often)) }))}
        />
      </Disclosure>
      <button className="nhsuk-button nhsuk-button--secondary">{t('staff.setThis', { title })}</button>
    </form>
  );
}

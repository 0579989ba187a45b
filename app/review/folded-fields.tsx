/** What is not needed at every contact, folded away: a task of one's own, a message, the parts of a note. */
import { useTranslation } from 'react-i18next';
import { NOTE_PARTS } from '#app/notes/note-parts.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SelectField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import { fieldState, type FormState, isInUse } from './form-state.ts';

export function TaskFields({ state }: { state: FormState }) {
  const { t } = useTranslation('review');
  const often = (['once', 'daily', 'weekly'] as const).map((value) => ({
    value,
    label: t(`form.often.${value}`),
  }));
  const open = isInUse(state, ['taskTitle', 'taskDetails', 'taskWhy', 'taskWhen']);
  return (
    <Disclosure title={t('form.task')} open={open}>
      <TextField field={fieldState(state, 'taskTitle')} label={t('form.taskTitle')} />
      <TextareaField field={fieldState(state, 'taskDetails')} label={t('form.taskDetails')} rows={2} />
      <TextField field={fieldState(state, 'taskWhy')} label={t('form.taskWhy')} />
      <TextField field={fieldState(state, 'taskWhen')} label={t('form.taskWhen')} />
      <div className="field-row">
        <SelectField field={fieldState(state, 'taskOften')} label={t('form.taskOften')} options={often} />
        <TextField
          field={fieldState(state, 'taskTimes')}
          label={t('form.taskTimes')}
          type="number"
          width={5}
        />
        <TextField field={fieldState(state, 'taskDue')} label={t('form.taskDue')} type="date" width={10} />
      </div>
    </Disclosure>
  );
}

export function MessageField({ state }: { state: FormState }) {
  const { t } = useTranslation('review');
  return (
    <Disclosure title={t('form.message')} open={isInUse(state, ['message'])}>
      <TextareaField field={fieldState(state, 'message')} label={t('form.messageText')} rows={4} />
    </Disclosure>
  );
}

export function NoteFields({ state }: { state: FormState }) {
  const { t } = useTranslation('review');
  const names = NOTE_PARTS.map((part) => `note-${part}` as const);
  return (
    <Disclosure title={t('form.note')} open={isInUse(state, names)}>
      {NOTE_PARTS.map((part) => (
        <TextareaField
          key={part}
          field={fieldState(state, `note-${part}`)}
          label={t(`form.noteParts.${part}`)}
          rows={3}
        />
      ))}
    </Disclosure>
  );
}

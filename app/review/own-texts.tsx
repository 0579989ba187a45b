/** The texts of a form, to be read where the form itself is not. */
import { useTranslation } from 'react-i18next';
import type { OwnText } from './review-fields.ts';

const LABELS = {
  agreed: 'form.agreed',
  concern: 'form.concern',
  taskTitle: 'form.taskTitle',
  taskDetails: 'form.taskDetails',
  taskWhy: 'form.taskWhy',
  taskWhen: 'form.taskWhen',
  message: 'form.message',
  'note-presentation': 'form.noteParts.presentation',
  'note-risk': 'form.noteParts.risk',
  'note-intervention': 'form.noteParts.intervention',
  'note-homework': 'form.noteParts.homework',
  'note-plan': 'form.noteParts.plan',
} as const satisfies Record<OwnText['name'], string>;

export function OwnTexts({ texts }: { texts: OwnText[] }) {
  const { t } = useTranslation('review');
  return (
    <dl className="answer-list">
      {texts.map(({ name, text }) => (
        <div key={name}>
          <dt>{t(LABELS[name])}</dt>
          <dd>
            <p className="own-words">{text}</p>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One patient to one colleague. */
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { ColleagueChoice } from './colleague-choice.tsx';
import type { FoundColleagues } from './colleagues.server.ts';
import type { RefusedColleague } from './hand-over.server.ts';
import { NoteField, SureField } from './handover-fields.tsx';
import type { FormError, TypedHandover } from './post-episode-handover.server.ts';
import { useRefusedText } from './refused-text.ts';

interface HandoverFormProps {
  /** Whose patient it is. */
  from: string;
  typed: TypedHandover;
  found: FoundColleagues;
  error: FormError | null;
  refused: readonly RefusedColleague[];
}

export function HandoverForm({ from, typed, found, error, refused }: HandoverFormProps) {
  const { t } = useTranslation('handover');
  const refusedText = useRefusedText();
  const said = error === null ? null : t(`errors.${error}`);
  const about = (fields: string) => (error && fields === error ? (said ?? undefined) : undefined);
  const reasons = refused.map((colleague) => ({ text: refusedText(colleague), fieldId: 'to' }));
  const [reason] = reasons;
  return (
    <form method="post" noValidate>
      <ErrorSummary
        errors={said ? [{ text: said, fieldId: error === 'note-too-long' ? 'note' : 'to' }] : reasons}
      />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="batch" value={typed.batch} />
      <ColleagueChoice
        name="to"
        legend={t('find.title')}
        find={typed.find}
        found={found}
        chosen={[typed.to]}
        error={about('colleague-missing') ?? reason?.text}
      />
      <NoteField note={typed.note} error={about('note-too-long')} />
      {refused.some(({ why }) => why === 'full') && <SureField />}
      <button className="nhsuk-button" name="intent" value="hand-over">
        {t('button')}
      </button>
    </form>
  );
}

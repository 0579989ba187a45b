/** Many patients to one colleague, or split among several. */
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PatientToMove } from './caseload-handover.server.ts';
import { ColleagueChoice } from './colleague-choice.tsx';
import type { FoundColleagues } from './colleagues.server.ts';
import { MOST_COLLEAGUES } from './hand-over.schema.ts';
import type { RefusedColleague } from './hand-over.server.ts';
import { NoteField, SureField } from './handover-fields.tsx';
import { PatientsToMove } from './patients-to-move.tsx';
import type { CaseloadFormError, TypedCaseloadHandover } from './post-caseload-handover.server.ts';
import { useRefusedText } from './refused-text.ts';

interface CaseloadFormProps {
  whose: { id: string; name: string };
  patients: readonly PatientToMove[];
  typed: TypedCaseloadHandover;
  found: FoundColleagues;
  error: CaseloadFormError | null;
  refused: readonly RefusedColleague[];
}

const FIELD: Record<CaseloadFormError, string> = {
  'note-too-long': 'note',
  'patients-missing': 'rest',
  'too-many-colleagues': 'with',
};

export function CaseloadForm({ whose, patients, typed, found, error, refused }: CaseloadFormProps) {
  const { t } = useTranslation('handover');
  const refusedText = useRefusedText();
  const said = error && { text: t(`errors.${error}`, { max: MOST_COLLEAGUES }), fieldId: FIELD[error] };
  const receivers = found.colleagues.filter(({ id }) => typed.chosen.includes(id));
  const reasons = refused.map((colleague) => ({ text: refusedText(colleague), fieldId: 'with' }));
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={said ? [said] : reasons} />
      <input type="hidden" name="from" value={whose.id} />
      <input type="hidden" name="batch" value={typed.batch} />
      <ColleagueChoice
        name="with"
        legend={t('find.title')}
        find={typed.find}
        found={found}
        chosen={typed.chosen}
        several
        error={error === 'too-many-colleagues' ? said?.text : reasons[0]?.text}
      />
      <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="use">
        {t('several_page.use')}
      </button>
      {receivers.length > 0 && (
        <>
          <PatientsToMove
            patients={patients}
            whose={whose.name}
            receivers={receivers}
            rest={typed.rest}
            goes={typed.goes}
          />
          <NoteField note={typed.note} error={error === 'note-too-long' ? said?.text : undefined} />
          {refused.some(({ why }) => why === 'full') && <SureField />}
          <button className="nhsuk-button" name="intent" value="hand-over">
            {t('button')}
          </button>
        </>
      )}
    </form>
  );
}

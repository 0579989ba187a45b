/** A worksheet, a reflection or a quiz in a workbook: what was written where something was, else room to write. */
import { useTranslation } from 'react-i18next';
import { AnswerList } from '#app/ui/answer-list.tsx';
import { answerFields, blockTitle } from './answer-fields.ts';
import { answerViews } from './answer-view.ts';
import type { Answers } from './answers.ts';
import type { AnsweredBlock, FieldData } from './content-blocks.ts';
import { inLanguage } from './in-language.ts';
import { PaperField } from './paper-field.tsx';
import { PaperLines } from './paper-lines.tsx';
import { LINES } from './paper-space.ts';
import { Prose } from './prose.tsx';
import type { WorkbookPage } from './workbook.ts';

interface PaperSheetProps {
  block: AnsweredBlock;
  answers: Answers | undefined;
  /** What was written on simpler or fuller forms of it. */
  before: WorkbookPage['writtenBefore'][string] | undefined;
  /** Language of the sheet. */
  lang: string;
}

export function PaperSheet({ block, answers = {}, before = [], lang }: PaperSheetProps) {
  const { t, i18n } = useTranslation('print');
  return (
    <section className="paper-sheet">
      <h4 className="nhsuk-heading-s">{blockTitle(block)}</h4>
      {'hint' in block && block.hint && <p className="paper-field__hint">{block.hint}</p>}
      <Questions block={block} answers={answers} lang={lang} />
      {before.map((sheet) => (
        <div key={sheet.title}>
          <h5 className="nhsuk-heading-s" {...inLanguage(i18n.language)}>
            {t('before', { title: sheet.title })}
          </h5>
          <AnswerList answers={sheet.answers} lang={lang} />
        </div>
      ))}
    </section>
  );
}

interface QuestionsProps {
  block: AnsweredBlock;
  answers: Answers;
  lang: string;
}

function Questions({ block, answers, lang }: QuestionsProps) {
  if (block.kind === 'worksheet') {
    return block.parts.map((part, index) =>
      part.kind === 'prose' ? (
        <Prose key={index} html={part.html} />
      ) : (
        <AnswerOrSpace key={part.field.id} field={part.field} answers={answers} lang={lang} />
      ),
    );
  }
  if (block.kind === 'quiz') {
    return answerFields(block).map((field) => (
      <AnswerOrSpace key={field.id} field={field} answers={answers} lang={lang} />
    ));
  }
  const [written] = answerViews(answerFields(block), answers);
  return (
    <>
      <Prose html={block.html} />
      {/* Its one question is the title of the sheet. */}
      {written?.kind === 'text' ? (
        <p className="own-words">{written.text}</p>
      ) : (
        <PaperLines count={LINES.longtext ?? 1} />
      )}
    </>
  );
}

function AnswerOrSpace({ field, answers, lang }: { field: FieldData; answers: Answers; lang: string }) {
  const written = answerViews([field], answers);
  if (written.length === 0) return <PaperField field={field} />;
  return <AnswerList answers={written} lang={lang} />;
}

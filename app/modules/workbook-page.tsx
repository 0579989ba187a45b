/** One page of a module in a workbook. */
import { useTranslation } from 'react-i18next';
import type { ServiceLine } from '#app/ui/crisis-contacts.tsx';
import { isAnswered } from './answered-block.ts';
import { inLanguage } from './in-language.ts';
import { PageNote } from './page-note.tsx';
import { PaperBlock } from './paper-block.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import type { WorkbookPage } from './workbook.ts';
import { EarlierOnPaper } from './workbook-earlier.tsx';

interface WorkbookPageViewProps {
  page: WorkbookPage;
  reader: 'patient' | 'staff';
  serviceLine: ServiceLine | null;
}

export function WorkbookPageView({ page, reader, serviceLine }: WorkbookPageViewProps) {
  const { anchor, title, locale, blocks, answers, writtenBefore, earlier } = page;
  const words = inLanguage(locale);
  return (
    <section className="workbook__page" id={anchor}>
      <h3 className="nhsuk-heading-m" {...words}>
        {title}
      </h3>
      <Notices page={page} />
      <PageNote note={page.note} />
      <div {...words}>
        {blocks?.map((block, index) =>
          isAnswered(block) ? (
            <PaperSheet
              key={block.id}
              block={block}
              answers={Object.hasOwn(answers, block.id) ? answers[block.id] : undefined}
              before={Object.hasOwn(writtenBefore, block.id) ? writtenBefore[block.id] : undefined}
              lang={locale}
            />
          ) : (
            <PaperBlock key={index} block={block} reader={reader} serviceLine={serviceLine} />
          ),
        )}
      </div>
      <EarlierOnPaper sheets={earlier} Title="h4" Sheet="h5" />
    </section>
  );
}

/** What a reader has to know of this page, once. */
function Notices({ page: { locale, status, blocks } }: { page: WorkbookPage }) {
  const { t, i18n } = useTranslation('modules');
  if (!blocks) return <p>{t('page.unavailable')}</p>;
  return (
    <>
      {locale !== i18n.language && <p className="workbook__notice">{t('page.english')}</p>}
      {status !== 'clinically-reviewed' && (
        <p className="workbook__notice">
          {t(status === 'translated' ? 'page.translatedDraft' : 'page.draft')}
        </p>
      )}
    </>
  );
}

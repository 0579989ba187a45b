/** A block of a page that keeps no answers, as it stands on paper. Words of the interface keep its language. */
import { useTranslation } from 'react-i18next';
import { CrisisContacts, type ServiceLine } from '#app/ui/crisis-contacts.tsx';
import type { AnsweredBlock, Block, HomeworkBlock, MediaBlock } from './content-blocks.ts';
import { inLanguage } from './in-language.ts';
import { PaperGap } from './paper-lines.tsx';
import { Prose } from './prose.tsx';

interface PaperBlockProps {
  block: Exclude<Block, AnsweredBlock>;
  reader: 'patient' | 'staff';
  serviceLine: ServiceLine | null;
}

export function PaperBlock({ block, reader, serviceLine }: PaperBlockProps) {
  const { t } = useTranslation('modules');
  switch (block.kind) {
    case 'prose':
    case 'steps':
      return <Prose html={block.html} />;
    case 'key-point':
      return <Labelled label={t('blocks.keyPoint')} html={block.html} />;
    case 'story':
      return <Labelled label={t('blocks.story', { name: block.name })} html={block.html} />;
    case 'homework':
      return <Homework block={block} />;
    case 'measure-prompt':
      return <MeasurePrompt measure={block.measure} reader={reader} />;
    case 'crisis-help':
      return <CrisisHelp serviceLine={serviceLine} />;
    case 'media':
      return <Media block={block} />;
  }
}

function Labelled({ label, html }: { label: string; html: string }) {
  const { i18n } = useTranslation();
  return (
    <div className="paper-panel">
      <p className="paper-panel__label" {...inLanguage(i18n.language)}>
        {label}
      </p>
      <Prose html={html} />
    </div>
  );
}

function Homework({ block: { title, why, html } }: { block: HomeworkBlock }) {
  const { t, i18n } = useTranslation(['print', 'modules']);
  return (
    <section className="paper-panel paper-panel--task">
      <p className="paper-panel__label" {...inLanguage(i18n.language)}>
        {t('modules:blocks.homework')}
      </p>
      <h4 className="nhsuk-heading-s">{title}</h4>
      <p>{why}</p>
      <Prose html={html} />
      <div {...inLanguage(i18n.language)}>
        <PaperGap label={t('doneOn')} short />
      </div>
    </section>
  );
}

function MeasurePrompt({ measure, reader }: { measure: string; reader: 'patient' | 'staff' }) {
  const { t, i18n } = useTranslation(['print', 'modules']);
  return (
    <section className="paper-panel" {...inLanguage(i18n.language)}>
      <h4 className="nhsuk-heading-s">{t('modules:blocks.measure')}</h4>
      <p>{t('measure')}</p>
      {reader === 'patient' && (
        <p className="screen-only">
          <a href={`/measures/${measure}`}>{t('modules:blocks.measureLink')}</a>
        </p>
      )}
    </section>
  );
}

function CrisisHelp({ serviceLine }: { serviceLine: ServiceLine | null }) {
  const { t, i18n } = useTranslation('modules');
  return (
    <section className="paper-panel" {...inLanguage(i18n.language)}>
      <h4 className="nhsuk-heading-s">{t('blocks.crisis')}</h4>
      <CrisisContacts serviceLine={serviceLine} headingLevel="h5" />
    </section>
  );
}

/** Paper neither plays nor opens: a picture with its description, and the words of a sound or a film. */
function Media({ block: { media, src, alt, title, html } }: { block: MediaBlock }) {
  const { t, i18n } = useTranslation(['print', 'modules']);
  return (
    <figure className="paper-media">
      {media === 'image' && <img src={src} alt={alt} />}
      <figcaption>
        <strong>{title}</strong>
      </figcaption>
      {html !== '' && (
        <>
          <p className="paper-panel__label" {...inLanguage(i18n.language)}>
            {media === 'image' ? t('modules:blocks.description') : t('said')}
          </p>
          <Prose html={html} />
        </>
      )}
    </figure>
  );
}

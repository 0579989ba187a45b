/** The blocks of a page, one after the other. */
import { useTranslation } from 'react-i18next';
import { textDirection } from '#app/i18n/languages.ts';
import { CrisisContacts, type ServiceLine } from '#app/ui/crisis-contacts.tsx';
import type { Block } from './content-blocks.ts';
import { isAnswered } from './answered-block.ts';
import { AnswersForm, type FormState } from './answers-form.tsx';
import { MediaFigure } from './media-figure.tsx';
import { Prose } from './prose.tsx';

interface PageBlocksProps {
  blocks: Block[];
  /** Language of the words, when it is not the reader's. */
  lang: string | undefined;
  serviceLine: ServiceLine | null;
  /** What is stored, or was posted, of an answered block. */
  stateOf: (block: string) => FormState;
}

export function PageBlocks({ blocks, lang, ...rest }: PageBlocksProps) {
  return (
    <div lang={lang} dir={lang && textDirection(lang)}>
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} {...rest} />
      ))}
    </div>
  );
}

type OneBlockProps = Omit<PageBlocksProps, 'blocks' | 'lang'> & { block: Block };

function OneBlock({ block, serviceLine, stateOf }: OneBlockProps) {
  if (isAnswered(block)) return <AnswersForm block={block} state={stateOf(block.id)} />;
  switch (block.kind) {
    case 'prose':
      return <Prose html={block.html} />;
    case 'key-point':
      return <KeyPoint html={block.html} />;
    case 'story':
      return <Story name={block.name} html={block.html} />;
    case 'steps':
      return <Prose html={block.html} className="prose block block--steps" />;
    case 'homework':
      return <Homework title={block.title} why={block.why} html={block.html} worksheet={block.worksheet} />;
    case 'measure-prompt':
      return <MeasurePrompt measure={block.measure} />;
    case 'crisis-help':
      return <CrisisHelp serviceLine={serviceLine} />;
    case 'media':
      return <MediaFigure block={block} />;
  }
}

function KeyPoint({ html }: { html: string }) {
  const { t, i18n } = useTranslation('modules');
  return (
    <aside className="block block--key-point" aria-label={t('blocks.keyPoint')}>
      <p className="block__label" lang={i18n.language}>
        {t('blocks.keyPoint')}
      </p>
      <Prose html={html} />
    </aside>
  );
}

function Story({ name, html }: { name: string; html: string }) {
  const { t, i18n } = useTranslation('modules');
  return (
    <section className="block block--story" aria-label={t('blocks.story', { name })}>
      <p className="block__label" lang={i18n.language}>
        {t('blocks.story', { name })}
      </p>
      <Prose html={html} />
    </section>
  );
}

interface HomeworkProps {
  title: string;
  why: string;
  html: string;
  worksheet: string | undefined;
}

/** The task as it will stand in the homework list. A worksheet on this page is one tap away. */
function Homework({ title, why, html, worksheet }: HomeworkProps) {
  const { t, i18n } = useTranslation('modules');
  return (
    <section className="panel panel--first">
      <p className="block__label" lang={i18n.language}>
        {t('blocks.homework')}
      </p>
      <h2 className="nhsuk-heading-m">{title}</h2>
      <p>{why}</p>
      <Prose html={html} />
      <p className="quiet" lang={i18n.language}>
        {t(worksheet ? 'blocks.homeworkOnWorksheet' : 'blocks.homeworkNote')}
      </p>
    </section>
  );
}

function MeasurePrompt({ measure }: { measure: string }) {
  const { t, i18n } = useTranslation('modules');
  return (
    <section className="panel" lang={i18n.language}>
      <h2 className="nhsuk-heading-s">{t('blocks.measure')}</h2>
      <p>
        <a href={`/measures/${measure}`}>{t('blocks.measureLink')}</a>
      </p>
    </section>
  );
}

function CrisisHelp({ serviceLine }: { serviceLine: ServiceLine | null }) {
  const { t, i18n } = useTranslation('modules');
  return (
    <section className="block block--crisis" lang={i18n.language}>
      <h2 className="nhsuk-heading-s">{t('blocks.crisis')}</h2>
      <CrisisContacts serviceLine={serviceLine} />
    </section>
  );
}

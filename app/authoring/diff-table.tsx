/** Two versions of a file, line by line. Every change is said in words and signs, never by colour alone. */
import classNames from 'classnames';
import { useTranslation } from 'react-i18next';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';
import type { DiffRow, Piece, TextDiff } from './line-diff.ts';

interface DiffTableProps {
  diff: TextDiff;
  /** What is compared. */
  caption: string;
  /** Language of the texts. */
  lang: string;
}

export function DiffTable({ diff, caption, lang }: DiffTableProps) {
  const { t } = useTranslation('workbench');
  if (diff.added + diff.removed === 0) return <p>{t('diff.none')}</p>;
  return (
    <>
      <p>
        {t('diff.added', { count: diff.added })} · {t('diff.removed', { count: diff.removed })}
      </p>
      <ScrollFrame label={caption}>
        <table className="diff">
          <caption className="nhsuk-u-visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('diff.before')}</th>
              <th scope="col">{t('diff.after')}</th>
              <th scope="col">{t('diff.what')}</th>
              <th scope="col">{t('diff.line')}</th>
            </tr>
          </thead>
          <tbody>
            {diff.rows.map((row) => (
              <DiffLine key={keyOf(row)} row={row} lang={lang} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </>
  );
}

function keyOf(row: DiffRow): string {
  return row.kind === 'folded' ? `folded ${row.first}` : `${row.before ?? ''} ${row.after ?? ''}`;
}

function DiffLine({ row, lang }: { row: DiffRow; lang: string }) {
  const { t } = useTranslation('workbench');
  if (row.kind === 'folded') {
    return (
      <tr className="diff__folded">
        <td colSpan={4}>{t('diff.folded', { count: row.lines })}</td>
      </tr>
    );
  }
  return (
    <tr className={classNames(`diff__${row.kind}`)}>
      <td className="figure">{row.before}</td>
      <td className="figure">{row.after}</td>
      <td className="figure">{row.kind !== 'same' && t(`diff.${row.kind}Line`)}</td>
      <td className="diff__text" lang={lang} dir="auto">
        {row.pieces.map((piece, index) => (
          // The pieces of a line have no other name than their place, and never move.
          <DiffPiece key={`${index} ${piece.text}`} piece={piece} kind={row.kind} />
        ))}
      </td>
    </tr>
  );
}

function DiffPiece({ piece, kind }: { piece: Piece; kind: 'same' | 'added' | 'removed' }) {
  if (!piece.changed || kind === 'same') return <>{piece.text}</>;
  return kind === 'added' ? <ins>{piece.text}</ins> : <del>{piece.text}</del>;
}

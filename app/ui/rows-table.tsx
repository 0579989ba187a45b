/** The frame of a staff list: a table on a wide screen, and cards of the same cells on a narrow one. */
import classNames from 'classnames';
import type { ReactNode } from 'react';

interface RowsTableProps {
  /** Said to a screen reader; the page's heading says it to everybody else. */
  caption: string;
  /** The heads of the columns, in order. */
  columns: readonly string[];
  /** Closer together. */
  compact?: boolean;
  /** The rows, one `tr` each. */
  children: ReactNode;
}

export function RowsTable({ caption, columns, compact = false, children }: RowsTableProps) {
  return (
    <table className={classNames('caseload', { 'caseload--compact': compact })}>
      <caption className="nhsuk-u-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

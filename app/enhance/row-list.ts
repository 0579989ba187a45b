/** `<row-list data-most>`: a button that adds a row to a table or a ladder without a reload. */

class RowList extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('[data-add-row]');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      this.addRow()?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    });
  }

  /** The new row; undefined when there are as many as there may be. */
  addRow(): HTMLElement | undefined {
    const rows = this.querySelectorAll<HTMLElement>('fieldset');
    const last = rows[rows.length - 1];
    if (!last || rows.length >= Number(this.dataset.most)) return undefined;
    const row = last.cloneNode(true) as HTMLElement;
    renumber(row, rows.length - 1, rows.length);
    last.after(row);
    return row;
  }
}

/** Turns a copy of row `from` into the empty row `to`, both counted from 0. */
function renumber(row: HTMLElement, from: number, to: number): void {
  const moved = (text: string) => text.replace(`.${from}.`, `.${to}.`);
  for (const control of row.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
    control.name = moved(control.name);
    control.id = moved(control.id);
    control.value = '';
  }
  for (const label of row.querySelectorAll('label')) label.htmlFor = moved(label.htmlFor);
  const legend = row.querySelector('legend');
  if (legend) legend.textContent = legend.textContent.replace(String(from + 1), String(to + 1));
}

/** Adds rows until every one of `names` has its box, or there is no more room. */
export function addMissingRows(within: HTMLElement, names: string[]): void {
  for (const list of within.querySelectorAll<RowList>('row-list')) {
    const own = list.querySelector<HTMLInputElement>('[name^="f."]')?.name.split('.')[1];
    const wanted = names.filter((name) => name.split('.')[1] === own);
    while (wanted.some((name) => !list.querySelector(`[name="${CSS.escape(name)}"]`)) && list.addRow());
  }
}

export function defineRowList(): void {
  customElements.define('row-list', RowList);
}

import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { Cell, Column } from './api';
import { make } from './dom';

const rowHeight = 26;
const sampledRows = 200;

/** The rows of a result, of which those in view are in the page. A click on a column's name sorts by it. */
export class ResultTable {
  private columns: Column[] = [];
  private rows: Cell[][] = [];
  private order: number[] | null = null;
  private sorted: { column: number; descending: boolean } | null = null;
  private readonly table = make('table', {});
  private readonly body = make('tbody', {});
  private readonly rowsInView: Virtualizer<HTMLElement, HTMLTableRowElement>;

  constructor(private readonly panel: HTMLElement) {
    this.rowsInView = new Virtualizer<HTMLElement, HTMLTableRowElement>({
      count: 0,
      getScrollElement: () => this.panel,
      estimateSize: () => rowHeight,
      overscan: 12,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.showRows(),
    });
    this.rowsInView._didMount();
    this.rowsInView._willUpdate();
  }

  clear(): void {
    this.panel.replaceChildren();
    this.columns = [];
    this.rows = [];
    this.order = this.sorted = null;
  }

  begin(columns: Column[]): void {
    this.clear();
    this.columns = columns;
    this.table.replaceChildren(make('thead', {}), this.body);
    this.table.setAttribute('aria-label', 'Rows of the result');
    this.panel.replaceChildren(this.table);
    this.showNames();
    this.add([]);
  }

  add(rows: Cell[][]): void {
    const widthsAreKnown = this.rows.length >= sampledRows;
    for (const row of rows) {
      this.rows.push(row);
    }
    if (this.sorted !== null) {
      this.sort();
    }
    if (!widthsAreKnown) {
      this.setWidths();
    }
    this.update();
  }

  private update(): void {
    this.table.setAttribute('aria-rowcount', String(this.rows.length + 1));
    this.rowsInView.setOptions({ ...this.rowsInView.options, count: this.rows.length });
    this.rowsInView._willUpdate();
    this.showRows();
  }

  private showNames(): void {
    const cells = this.columns.map((column, index) => {
      const direction = this.sorted?.column === index ? (this.sorted.descending ? 'descending' : 'ascending') : 'none';
      const mark = { none: '', ascending: ' ↑', descending: ' ↓' }[direction];
      const cell = make(
        'th', { scope: 'col', className: column.type === 'number' ? 'number' : '' },
        make('button', { type: 'button', onclick: () => this.sortBy(index) }, column.name + mark));
      cell.setAttribute('aria-sort', direction);
      return cell;
    });
    const focused = [...this.table.tHead!.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
    this.table.tHead!.replaceChildren(make('tr', {}, ...cells));
    this.table.tHead!.querySelectorAll('button')[focused]?.focus();
  }

  /** Ascending, descending, as they came. */
  private sortBy(column: number): void {
    this.sorted = this.sorted?.column !== column ? { column, descending: false }
      : this.sorted.descending ? null : { column, descending: true };
    this.sort();
    this.showNames();
    this.update();
  }

  private sort(): void {
    if (this.sorted === null) {
      this.order = null;
      return;
    }
    const { column, descending } = this.sorted;
    const compare = this.columns[column]!.type === 'number' ? compareNumbers : compareTexts;
    this.order = this.rows.map((_, index) => index).sort((a, b) => {
      const [x, y] = [this.rows[a]![column]!, this.rows[b]![column]!];
      const [xIsLast, yIsLast] = [hasNoOrder(x), hasNoOrder(y)];
      if (xIsLast || yIsLast) {
        return Number(xIsLast) - Number(yIsLast) || a - b;
      }
      const compared = compare(x, y);
      return (descending ? -compared : compared) || a - b;
    });
  }

  private showRows(): void {
    if (this.columns.length === 0) {
      return;
    }
    const items = this.rowsInView.getVirtualItems();
    const before = items[0]?.start ?? 0;
    const after = this.rowsInView.getTotalSize() - (items.at(-1)?.end ?? 0);
    this.body.replaceChildren(this.space(before), ...items.map(item => this.showRow(item.index)), this.space(after));
  }

  private space(height: number): HTMLTableRowElement {
    const cell = make('td', { colSpan: this.columns.length });
    cell.style.height = `${height}px`;
    const row = make('tr', { className: 'space', hidden: height === 0 }, cell);
    row.setAttribute('aria-hidden', 'true');
    return row;
  }

  private showRow(index: number): HTMLTableRowElement {
    const cells = this.rows[this.order?.[index] ?? index]!;
    const row = make('tr', {}, ...this.columns.map((column, i) => {
      const text = showCell(cells[i]!, column);
      return make('td', { title: text, className: cells[i] === null ? 'null' : column.type === 'number' ? 'number' : '' }, text);
    }));
    row.setAttribute('aria-rowindex', String(index + 2));
    return row;
  }

  /** By what the first rows hold: as other rows come into view, the columns stay where they are. */
  private setWidths(): void {
    const sample = this.rows.slice(0, sampledRows);
    const widths = this.columns.map((column, index) => Math.min(44, Math.max(
      column.name.length + 4, ...sample.map(row => showCell(row[index]!, column).length + 3))));
    this.table.style.width = `${widths.reduce((sum, width) => sum + width, 0)}ch`;
    this.table.querySelector('colgroup')?.remove();
    this.table.prepend(make('colgroup', {}, ...widths.map(width => {
      const element = make('col', {});
      element.style.width = `${width}ch`;
      return element;
    })));
  }
}

/** What is neither less nor greater than others comes last, whichever way round. */
function hasNoOrder(cell: Cell): boolean {
  return cell === null || cell === 'NaN';
}

function compareTexts(x: Cell, y: Cell): number {
  return x! < y! ? -1 : x! > y! ? 1 : 0;
}

/** Numbers that come as texts have more digits than those of JavaScript: the digits decide where those are the same. */
function compareNumbers(x: Cell, y: Cell): number {
  const compared = Number(x) - Number(y);
  return compared !== 0 && !Number.isNaN(compared) ? compared
    : Number(x) < 0 ? compareDigits(String(y), String(x)) : compareDigits(String(x), String(y));
}

const digits = new Intl.Collator('en', { numeric: true });

function compareDigits(x: string, y: string): number {
  const [[wholeX, restX], [wholeY, restY]] = [x.split('.'), y.split('.')];
  return digits.compare(wholeX!, wholeY!) || compareTexts(restX ?? '', restY ?? '');
}

/** A value as a person reads it: times of midnight as days, all in UTC. */
export function showCell(cell: Cell, column: Column): string {
  return cell === null ? 'null'
    : column.type === 'date' && typeof cell === 'string' ? cell.replace(/T00:00:00(Z|\+00:00)$/, '').replace('T', ' ').replace(/(Z|\+00:00)$/, '')
    : String(cell);
}

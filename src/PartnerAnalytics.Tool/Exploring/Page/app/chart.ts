import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, LineController, LineElement, PointElement, TimeScale, Tooltip, type ChartData } from 'chart.js';
import 'chartjs-adapter-date-fns';
import { format } from 'date-fns';
import type { Cell, Column } from './api';
import { find, make } from './dom';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, TimeScale, Tooltip);

const mostTerms = 40;
const mostLines = 10;
const colours = ['#2f6fd0', '#d9822b', '#2f9e6e', '#b34fc4', '#c23b4b', '#2aa3b5', '#8a7a1f', '#6a62d6', '#a5624a', '#6f7a86'];

/** What a result can be drawn as. */
type Shape =
  | { kind: 'lines'; time: number; term: number | null; figures: number[] }
  | { kind: 'bars'; term: number; figures: number[] }
  | { kind: 'none'; reason: string };

/** Draws a result that has a figure by time, or by term. */
export class ResultChart {
  private chart: Chart | null = null;
  private columns: Column[] = [];
  private rows: Cell[][] = [];
  private readonly note = find('chart-note');
  private readonly figure = find<HTMLSelectElement>('figure');

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.figure.addEventListener('change', () => this.draw());
  }

  /** Whether there is something to draw. */
  set(columns: Column[], rows: Cell[][]): boolean {
    this.columns = columns;
    this.rows = rows;
    const shape = findShape(columns);
    const figures = shape.kind === 'none' ? [] : shape.figures;
    this.figure.replaceChildren(...figures.map(index => make('option', { value: String(index) }, columns[index]!.name)));
    find('figure-label').hidden = figures.length < 2;
    return shape.kind !== 'none' && rows.length > 0;
  }

  draw(): void {
    this.chart?.destroy();
    this.chart = null;
    const shape = findShape(this.columns);
    if (shape.kind === 'none') {
      this.note.textContent = shape.reason;
      return;
    }
    const figure = Number(this.figure.value);
    const style = getComputedStyle(document.documentElement);
    Chart.defaults.color = style.color;
    Chart.defaults.borderColor = 'rgba(128, 128, 128, 0.3)';
    Chart.defaults.font.family = style.fontFamily;
    const name = this.columns[figure]!.name;
    if (shape.kind === 'lines') {
      this.canvas.parentElement!.style.minHeight = '';
      const { data, left } = makeLines(this.rows, shape, figure, name);
      this.note.textContent = left === 0 ? '' : `The ${mostLines} greatest of ${mostLines + left} lines.`;
      this.canvas.setAttribute('aria-label', `${name} by time, ${count(data.datasets.length, 'line')}${describeSpan(data)}`);
      this.chart = new Chart(this.canvas, {
        type: 'line',
        data,
        options: {
          animation: false, responsive: true, maintainAspectRatio: false, parsing: false,
          scales: { x: { type: 'time', time: { tooltipFormat: 'yyyy-MM-dd', displayFormats: formats } }, y: { beginAtZero: true } },
        },
      });
      return;
    }
    const left = Math.max(0, this.rows.length - mostTerms);
    this.note.textContent = left === 0 ? '' : `The first ${mostTerms} of ${this.rows.length} rows.`;
    const rows = this.rows.slice(0, mostTerms);
    this.canvas.parentElement!.style.minHeight = `${4 + rows.length * 1.6}rem`;
    this.canvas.setAttribute('aria-label', `${name} by ${this.columns[shape.term]!.name}, ${count(rows.length, 'bar')}`);
    this.chart = new Chart(this.canvas, {
      type: 'bar',
      data: {
        labels: rows.map(row => String(row[shape.term] ?? 'null')),
        datasets: [{ label: name, data: rows.map(row => row[figure] === null ? null : Number(row[figure])), backgroundColor: colours[0]! }],
      },
      options: { animation: false, responsive: true, maintainAspectRatio: false, indexAxis: 'y', scales: { x: { beginAtZero: true } } },
    });
  }
}

const formats = { day: 'yyyy-MM-dd', week: 'yyyy-MM-dd', month: 'yyyy-MM', quarter: 'yyyy-MM', year: 'yyyy' };

function findShape(columns: Column[]): Shape {
  const of = (kind: string) => columns.flatMap((column, index) => column.type === kind ? [index] : []);
  const [figures, times, terms] = [of('number'), of('date'), [...of('text'), ...of('boolean')]];
  if (figures.length === 0) {
    return { kind: 'none', reason: 'There is no number to draw. Group the rows, and count or sum them.' };
  }
  if (times.length === 1 && terms.length <= 1) {
    return { kind: 'lines', time: times[0]!, term: terms[0] ?? null, figures };
  }
  if (times.length === 0 && terms.length === 1) {
    return { kind: 'bars', term: terms[0]!, figures };
  }
  return { kind: 'none', reason: 'A chart takes a date or a text beside the numbers, and at most one of each.' };
}

function makeLines(rows: Cell[][], shape: { time: number; term: number | null }, figure: number, name: string):
  { data: ChartData<'line', { x: number; y: number }[]>; left: number } {
  const lines = new Map<string, { x: number; y: number }[]>();
  for (const row of rows) {
    const [time, value] = [row[shape.time], row[figure]];
    if (time === null || time === undefined || value === null || value === undefined) {
      continue;
    }
    const term = shape.term === null ? name : String(row[shape.term] ?? 'null');
    const line = lines.get(term) ?? [];
    lines.set(term, line);
    line.push({ x: toAxis(String(time)), y: Number(value) });
  }
  const total = (line: { y: number }[]) => line.reduce((sum, point) => sum + point.y, 0);
  const shown = [...lines].sort((a, b) => total(b[1]) - total(a[1])).slice(0, mostLines);
  return {
    left: lines.size - shown.length,
    data: {
      datasets: shown.map(([label, data], index) => ({
        label,
        data: data.sort((a, b) => a.x - b.x),
        borderColor: colours[index]!,
        backgroundColor: colours[index]!,
        pointRadius: data.length > 100 ? 0 : 2,
        borderWidth: 1.5,
      })),
    },
  };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** From when to when, in the words of the axis. */
function describeSpan(data: ChartData<'line', { x: number; y: number }[]>): string {
  const times = data.datasets.flatMap(line => line.data.map(point => point.x));
  const [first, last] = [times.reduce((a, b) => Math.min(a, b), Infinity), times.reduce((a, b) => Math.max(a, b), -Infinity)];
  return times.length === 0 ? '' : `, from ${format(first, formats.day)} to ${format(last, formats.day)}`;
}

/** The axis shows local time, and the days of the service are in UTC: they are moved, so that they are called what they are. */
function toAxis(time: string): number {
  const utc = new Date(time);
  return new Date(
    utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), utc.getUTCHours(), utc.getUTCMinutes(), utc.getUTCSeconds()).getTime();
}

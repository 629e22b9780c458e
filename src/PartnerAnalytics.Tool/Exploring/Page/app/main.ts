import { call, CallError, openSession, readLines, send, type Catalog, type Cell, type Check, type Column, type CopiedForm, type Diagnostic, type Fix, type RunMessage } from './api';
import { showCatalog } from './catalog';
import { ResultChart } from './chart';
import { find, make } from './dom';
import { createEditor, type QueryEditor } from './editor';
import { ResultTable } from './table';

const textName = 'explorer-text';
const historyName = 'explorer-history';
const mostHistory = 50;

/** After so many milliseconds without a key, what costs more is asked. */
const idle = 150;

interface Past { text: string; time: string; outcome: string }

const run = find<HTMLButtonElement>('run');
const stop = find<HTMLButtonElement>('stop');
const status = find('status');
const table = new ResultTable(find('table-panel'));
const chart = new ResultChart(find<HTMLCanvasElement>('chart'));
let editor: QueryEditor;
let isChecking = false;
let fixing = new AbortController();
let running: AbortController | null = null;

void start();

async function start(): Promise<void> {
  setUpTheme();
  setUpTabs();
  try {
    await openSession();
    const catalog = await call<Catalog>('catalog', {});
    find('services').textContent = catalog.emulated
      ? 'an emulator of both services, with made-up rows'
      : catalog.services.map(service => service.place).join(' and ');
    editor = createEditor(find('editor'), sessionStorage.getItem(textName) ?? catalog.example, () => void check(), () => void runQuery());
    showCatalog(catalog, text => editor.insert(text));
    setUpButtons();
    showHistory();
    await check();
  } catch (error) {
    fail(error);
  }
}

function setUpButtons(): void {
  run.addEventListener('click', () => void runQuery());
  stop.addEventListener('click', () => running?.abort());
  for (const form of ['program', 'curl', 'command'] as const) {
    find(`copy-${form}`).addEventListener('click', () => void copy(form));
  }
  for (const format of ['csv', 'parquet']) {
    find(`save-${format}`).addEventListener('click', () => void save(format));
  }
}

/** Asks what is wrong with the text, one question at a time: the answer is about the text as it was then, and the editor knows what has
 * been typed since. Another question follows if anything has. */
async function check(): Promise<void> {
  fixing.abort();
  if (isChecking) {
    return;
  }
  isChecking = true;
  try {
    let text: string;
    let found: Check;
    do {
      text = editor.beginCheck();
      sessionStorage.setItem(textName, text);
      found = await call<Check>('check', { text });
      editor.show(found);
      find('requests').textContent = found.requests.join('\n');
    } while (editor.text !== text);
    showProblems(text, found);
  } catch (error) {
    fail(error);
  } finally {
    isChecking = false;
  }
}

/** Lists the problems, and what corrects them. */
function showProblems(text: string, check: Check): void {
  fixing = new AbortController();
  const { signal } = fixing;
  const problems = check.diagnostics.map(diagnostic => showProblem(diagnostic));
  const fixes: Fix[][] = [];
  find('problems').replaceChildren(...problems.map(problem => problem.item));
  window.setTimeout(() => {
    if (!signal.aborted) {
      problems.forEach((problem, index) => void showFixes(text, check.diagnostics[index]!, signal, found => {
        fixes[index] = found;
        problem.fixes.replaceChildren(...found.map(fix =>
          make('button', { type: 'button', className: 'fix', onclick: () => editor.apply(fix) }, fix.title)));
        editor.show(check, fixes);
      }));
    }
  }, idle);
}

function showProblem(diagnostic: Diagnostic): { item: HTMLElement; fixes: HTMLElement } {
  const place = make('button', { type: 'button', className: 'place', onclick: () => editor.select(diagnostic.start, diagnostic.length) },
    make('span', { className: 'id' }, diagnostic.id), ` ${diagnostic.message}`);
  const fixes = make('div', {});
  return { item: make('li', { className: diagnostic.isError ? 'error' : 'warning' }, place, fixes), fixes };
}

async function showFixes(
  text: string, { id, start, length }: Diagnostic, signal: AbortSignal, show: (fixes: Fix[]) => void): Promise<void> {
  try {
    const fixes = await call<Fix[]>('fixes', { text, id, start, length }, signal);
    if (!signal.aborted && fixes.length > 0) {
      show(fixes);
    }
  } catch (error) {
    if (!signal.aborted) {
      fail(error);
    }
  }
}

async function runQuery(): Promise<void> {
  running?.abort();
  const abort = running = new AbortController();
  const text = editor.text;
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  let columns: Column[] = [];
  const rows: Cell[][] = [];
  let outcome = '';
  setRunning(true);
  table.clear();
  say('Running …');
  try {
    for await (const message of readLines<RunMessage>(await send('run', { text }, abort.signal))) {
      switch (message.kind) {
        case 'columns':
          table.begin(columns = message.columns);
          break;
        case 'rows':
          for (const row of message.rows) {
            rows.push(row);
          }
          table.add(message.rows);
          say(`${count(rows.length)}, ${seconds()} …`);
          break;
        case 'error':
          throw new CallError(0, message.error);
        case 'end':
          outcome = message.hasMore
            ? `the first ${count(rows.length)}, ${seconds()}; save all rows to have the others`
            : `${count(rows.length)}, ${seconds()}`;
      }
    }
    if (outcome === '') {
      throw new CallError(0, 'The query ended before its last row.');
    }
    say(outcome);
  } catch (error) {
    outcome = abort.signal.aborted ? `stopped after ${count(rows.length)}, ${seconds()}` : (error as Error).message;
    say(outcome, !abort.signal.aborted);
  } finally {
    if (running === abort) {
      setRunning(false);
      running = null;
      showChart(columns, rows);
    }
    remember({ text, time: new Date().toLocaleTimeString('en-GB'), outcome });
  }
}

function count(rows: number): string {
  return `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`;
}

function showChart(columns: Column[], rows: Cell[][]): void {
  const drawn = chart.set(columns, rows);
  if (find('tab-chart').getAttribute('aria-selected') === 'true' || !drawn) {
    chart.draw();
  }
}

function setRunning(isRunning: boolean): void {
  const stopped = document.activeElement === stop;
  stop.disabled = !isRunning;
  if (stopped && !isRunning) {
    run.focus();
  }
}

async function copy(form: CopiedForm): Promise<void> {
  await report(async () => {
    const { copy } = await call<{ copy?: string }>('copy', { text: editor.text, form });
    if (copy === undefined) {
      return 'The query sends no request.';
    }
    await navigator.clipboard.writeText(copy);
    return 'Copied.';
  });
}

async function save(format: string): Promise<void> {
  await report(async () => {
    say('Saving …');
    const response = await send('save', { text: editor.text, format });
    const file = URL.createObjectURL(await response.blob());
    make('a', { href: file, download: `query.${format}` }).click();
    URL.revokeObjectURL(file);
    return `Saved as query.${format}.`;
  });
}

async function report(work: () => Promise<string>): Promise<void> {
  try {
    say(await work());
  } catch (error) {
    say((error as Error).message, true);
  }
}

function say(text: string, failed = false): void {
  status.textContent = text;
  status.className = failed ? 'failed' : '';
}

function fail(error: unknown): void {
  const failure = find('failure');
  failure.textContent = (error as Error).message;
  failure.hidden = false;
}

function remember(past: Past): void {
  sessionStorage.setItem(historyName, JSON.stringify([past, ...readHistory()].slice(0, mostHistory)));
  showHistory();
}

function readHistory(): Past[] {
  return JSON.parse(sessionStorage.getItem(historyName) ?? '[]') as Past[];
}

function showHistory(): void {
  find('history').replaceChildren(...readHistory().map(past => make(
    'li', {},
    make('button', { type: 'button', title: past.text, onclick: () => editor.replace(past.text) }, past.text),
    make('small', {}, `${past.time}, ${past.outcome}`))));
}

function setUpTheme(): void {
  const button = find('theme');
  const isDark = () => document.documentElement.dataset['theme'] === 'dark'
    || (document.documentElement.dataset['theme'] === undefined && matchMedia('(prefers-color-scheme: dark)').matches);
  const name = () => { button.textContent = isDark() ? 'Light' : 'Dark'; };
  button.addEventListener('click', () => {
    document.documentElement.dataset['theme'] = isDark() ? 'light' : 'dark';
    name();
    chart.draw();
  });
  name();
}

/** The arrows go from tab to tab, as they do in applications. */
function setUpTabs(): void {
  const tabs = [find('tab-table'), find('tab-chart')];
  const choose = (chosen: HTMLElement) => {
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      find(tab.getAttribute('aria-controls')!).hidden = tab !== chosen;
    }
    if (chosen.id === 'tab-chart') {
      chart.draw();
    }
  };
  for (const tab of tabs) {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', event => {
      if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        const other = tabs[1 - tabs.indexOf(tab)]!;
        choose(other);
        other.focus();
      }
    });
  }
}

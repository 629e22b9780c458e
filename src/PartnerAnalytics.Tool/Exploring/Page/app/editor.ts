import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { csharp } from '@codemirror/legacy-modes/mode/clike';
import { lintKeymap, nextDiagnostic, setDiagnostics } from '@codemirror/lint';
import { type ChangeDesc, EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import { drawSelection, EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { call, type Check, type CompletionItem, type Completions, type Fix, type Hover, type Signatures } from './api';
import { make } from './dom';

/** The editor of the query. */
export interface QueryEditor {
  readonly text: string;
  replace(text: string): void;
  insert(text: string): void;
  select(start: number, length: number): void;
  apply(fix: Fix): void;

  /** The text, whose check is shown later where it belongs then. */
  beginCheck(): string;

  /** Underlines what is wrong; with the ways to correct each, as far as they are known. */
  show(check: Check, fixes?: Fix[][]): void;
}

export function createEditor(parent: HTMLElement, text: string, changed: () => void, run: () => void): QueryEditor {
  let sinceCheck: ChangeDesc | null = null;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')!.content),
        EditorView.contentAttributes.of({ 'aria-label': 'Query, a LINQ expression in C#', spellcheck: 'false', autocapitalize: 'off' }),
        EditorView.lineWrapping,
        theme,
        drawSelection(),
        history(),
        bracketMatching(),
        closeBrackets(),
        StreamLanguage.define(csharp),
        syntaxHighlighting(highlighting),
        autocompletion({ override: [complete], activateOnTypingDelay: 30, icons: false, maxRenderedOptions: 200 }),
        hoverTooltip(hover, { hoverTime: 300 }),
        tip,
        Prec.highest(keymap.of([
          { key: 'Mod-Enter', run: () => (run(), true) },
          { key: 'F1', run: view => (void explain(view), true) },
          { key: 'F8', run: nextDiagnostic },
        ])),
        // Tab is left to the browser: it leads out of the editor.
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.updateListener.of(update => {
          if (update.docChanged) {
            sinceCheck = sinceCheck?.composeDesc(update.changes) ?? update.changes;
            changed();
          }
          if (update.docChanged || (update.selectionSet && update.state.field(tip) !== null)) {
            void showSignatures(update.view);
          }
        }),
      ],
    }),
  });
  const now = (position: number, side: number) => sinceCheck?.mapPos(position, side) ?? position;
  const apply = (fix: Fix) => {
    view.dispatch({ changes: fix.edits.map(edit => ({ from: edit.start, to: edit.start + edit.length, insert: edit.newText })) });
    view.focus();
  };
  return {
    get text() { return view.state.doc.toString(); },
    replace(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: text.length } });
      view.focus();
    },
    insert(text) {
      view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true });
      view.focus();
    },
    select(start, length) {
      view.dispatch({ selection: { anchor: start, head: start + length }, scrollIntoView: true });
      view.focus();
    },
    apply,
    beginCheck() {
      sinceCheck = null;
      return view.state.doc.toString();
    },
    show(check, fixes = []) {
      view.dispatch(setDiagnostics(view.state, check.diagnostics.map((diagnostic, index) => ({
        from: now(diagnostic.start, -1),
        to: now(diagnostic.start + diagnostic.length, 1),
        severity: diagnostic.isError ? 'error' : 'warning',
        source: diagnostic.id,
        message: diagnostic.message,
        actions: (fixes[index] ?? []).map(fix => ({ name: fix.title, apply: () => apply(fix) })),
      }))));
    },
  };
}

/** Only what has been typed is sent; a later key makes the earlier question void. */
async function complete(context: CompletionContext): Promise<CompletionResult | null> {
  const before = context.state.sliceDoc(context.pos - 1, context.pos);
  if (!context.explicit && !/[\w."]/.test(before)) {
    return null;
  }
  const abort = new AbortController();
  context.addEventListener('abort', () => abort.abort());
  const text = context.state.doc.toString();
  const found = await ask<Completions>('complete', { text, position: context.pos }, abort.signal);
  // Where a name of one's own may be meant, as that of a lambda's parameter, a list would be in the way.
  if (found === null || found.items.length === 0 || (found.isName && !context.explicit)) {
    return null;
  }
  return {
    from: found.start,
    to: found.start + found.length,
    options: found.items.map(item => toCompletion(item, text, context.pos)),
    validFor: /^\w*$/,
  };
}

function toCompletion(item: CompletionItem, text: string, position: number): Completion {
  return {
    label: item.filterText,
    displayLabel: item.label,
    type: item.kind,
    apply: item.insertText,
    sortText: item.sortText,
    boost: item.isPreselected ? 99 : 0,
    ...(item.detail === undefined ? {} : { detail: item.detail }),
    info: async () => {
      const described = await ask<string>('describe', { text, position, label: item.label });
      return described === null ? null : make('div', { className: 'documentation' }, described);
    },
  };
}

async function hover(view: EditorView, position: number): Promise<Tooltip | null> {
  const text = view.state.doc.toString();
  const found = await ask<Hover>('hover', { text, position });
  if (found === null || view.state.doc.toString() !== text) {
    return null;
  }
  return { pos: found.start, end: found.start + found.length, above: true, create: () => ({ dom: showHover(found) }) };
}

function showHover(found: Hover): HTMLElement {
  const tip = make('div', { className: 'documentation' }, make('code', {}, found.signature));
  for (const text of [found.documentation, found.knownValues.length > 0 ? `Known values: ${found.knownValues.join(', ')}` : undefined]) {
    if (text !== undefined && text !== '') {
      tip.append(make('p', {}, text));
    }
  }
  return tip;
}

const setTip = StateEffect.define<Tooltip | null>();

/** What is shown at the cursor: the parameters of a call, or what F1 asked for. */
const tip = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setTip)) {
        return effect.value;
      }
    }
    return value !== null && transaction.docChanged ? { ...value, pos: transaction.changes.mapPos(value.pos) } : value;
  },
  provide: field => [
    showTooltip.from(field),
    Prec.high(keymap.of([{
      key: 'Escape',
      run: view => view.state.field(field) !== null && (view.dispatch({ effects: setTip.of(null) }), true),
    }])),
  ],
});

async function explain(view: EditorView): Promise<void> {
  view.dispatch({ effects: setTip.of(await hover(view, view.state.selection.main.head)) });
}

async function showSignatures(view: EditorView): Promise<void> {
  const { doc, selection } = view.state;
  const position = selection.main.head;
  const before = view.state.sliceDoc(position - 1, position);
  if (view.state.field(tip) === null && before !== '(' && before !== ',') {
    return;
  }
  const found = await ask<Signatures>('signatures', { text: doc.toString(), position });
  if (view.state.doc !== doc) {
    return;
  }
  const shown = found !== null && found.signatures.length > 0
    ? { pos: position, above: true, create: () => ({ dom: showSignature(found) }) }
    : null;
  if (shown !== null || view.state.field(tip) !== null) {
    view.dispatch({ effects: setTip.of(shown) });
  }
}

function showSignature(found: Signatures): HTMLElement {
  const signature = found.signatures[found.activeSignature] ?? found.signatures[0]!;
  const parameter = signature.parameters[found.activeParameter];
  const code = make('code', {});
  if (parameter === undefined) {
    code.append(signature.label);
  } else {
    const end = parameter.start + parameter.length;
    code.append(signature.label.slice(0, parameter.start), make('strong', {}, signature.label.slice(parameter.start, end)), signature.label.slice(end));
  }
  const element = make('div', { className: 'documentation' }, code);
  if (found.signatures.length > 1) {
    element.append(make('small', {}, ` ${found.activeSignature + 1} of ${found.signatures.length}`));
  }
  const documentation = parameter?.documentation ?? signature.documentation;
  if (documentation !== undefined) {
    element.append(make('p', {}, documentation));
  }
  return element;
}

/** A question of the editor; what fails is left to the check, which asks about the same text. */
async function ask<T>(name: string, body: object, signal?: AbortSignal): Promise<T | null> {
  try {
    return await call<T>(name, body, signal);
  } catch {
    return null;
  }
}

const theme = EditorView.theme({
  '&': { backgroundColor: 'var(--panel)', color: 'var(--text)', fontSize: '0.95rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--code)', maxHeight: '14rem' },
  '.cm-content': { caretColor: 'var(--text)', minHeight: '4.5rem' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--chosen)' },
  '.cm-tooltip': { backgroundColor: 'var(--panel)', color: 'var(--text)', border: '1px solid var(--line)', borderRadius: '4px', maxWidth: '46rem' },
  '.cm-tooltip .documentation': { padding: '0.3rem 0.5rem', maxWidth: '44rem', whiteSpace: 'pre-wrap' },
  '.cm-tooltip .documentation p': { margin: '0.3rem 0 0' },
  '.cm-tooltip code': { fontFamily: 'var(--code)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--code)' },
  '.cm-completionDetail': { marginLeft: '1em', opacity: '0.8' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warning)' },
});

const highlighting = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--keyword)' },
  { tag: [tags.string, tags.character], color: 'var(--string)' },
  { tag: tags.number, color: 'var(--number)' },
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
]);

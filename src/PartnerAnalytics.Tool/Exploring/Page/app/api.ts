// Calls of the process that serves the page. The key of the address is exchanged once for one of the page, which stays in this tab.
const keyName = 'explorer-key';
const keyHeader = 'X-Explorer-Key';

export interface Diagnostic { id: string; isError: boolean; message: string; start: number; length: number; helpLink?: string }
export interface Check { diagnostics: Diagnostic[]; requests: string[] }
export interface Edit { start: number; length: number; newText: string }
export interface Fix { title: string; edits: Edit[] }
export interface CompletionItem { label: string; kind: string; sortText: string; filterText: string; insertText: string; detail?: string; isPreselected: boolean }
export interface Completions { start: number; length: number; isName: boolean; items: CompletionItem[] }
export interface Hover { start: number; length: number; signature: string; documentation?: string; knownValues: string[] }
export interface Parameter { start: number; length: number; documentation?: string }
export interface Signature { label: string; documentation?: string; parameters: Parameter[] }
export interface Signatures { start: number; activeSignature: number; activeParameter: number; signatures: Signature[] }
export interface Field { name: string; type: string; supports: string[]; values: string[] }
export interface Resource { name: string; example: string; path: string; fields: Field[] }
export interface Service { name: string; variable: string; place: string; resources: Resource[] }
export interface Catalog { emulated: boolean; example: string; services: Service[] }
export type ValueType = 'text' | 'number' | 'date' | 'boolean';
export interface Column { name: string; type: ValueType }
export type Cell = string | number | boolean | null;
export type RunMessage =
  | { kind: 'columns'; columns: Column[] }
  | { kind: 'rows'; rows: Cell[][] }
  | { kind: 'end'; hasMore: boolean }
  | { kind: 'error'; error: string };
export type CopiedForm = 'program' | 'command' | 'curl';

/** What the process says of a call that it does not answer. */
export class CallError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

/** Takes the key out of the address, and gets one for this tab. */
export async function openSession(): Promise<void> {
  const address = /^#key=(.+)$/.exec(location.hash)?.[1];
  if (address === undefined) {
    if (sessionStorage.getItem(keyName) === null) {
      throw new CallError(401, 'This page has no key. Open the address that explore printed last.');
    }
    return;
  }
  history.replaceState(null, '', location.pathname);
  const { key } = await call<{ key: string }>('session', { key: address });
  sessionStorage.setItem(keyName, key);
}

export async function call<T>(name: string, body: object, signal?: AbortSignal): Promise<T> {
  const response = await send(name, body, signal);
  return await response.json() as T;
}

/** Sends a call, and hands out the response while it arrives. */
export async function send(name: string, body: object, signal?: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`api/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [keyHeader]: sessionStorage.getItem(keyName) ?? '' },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      signal: signal ?? null,
    });
  } catch (error) {
    throw signal?.aborted ? error : new CallError(0, 'The explorer does not respond any more: the command was stopped. Start it again.');
  }
  if (!response.ok) {
    throw new CallError(response.status, await readError(response));
  }
  return response;
}

async function readError(response: Response): Promise<string> {
  try {
    return (await response.json() as { error: string }).error;
  } catch {
    return `The explorer responded with ${response.status}.`;
  }
}

/** Reads a response of one JSON value a line. */
export async function* readLines<T>(response: Response): AsyncGenerator<T> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      yield JSON.parse(line) as T;
    }
    if (done) {
      return;
    }
  }
}

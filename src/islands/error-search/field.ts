import { filesOf, filesOfDrop } from '../triage/files.ts';
import type { NamedFile } from '../triage/orders.ts';
import { type HeldPaste, hold, holdFile, isRestGone, isText, large, type Parts, wholeText } from './held-paste.ts';

/** The field that error messages are pasted into, with its buttons. It takes text before any script has come. */
export interface Field {
  /** All that it holds, also what it does not show. */
  readonly parts: () => Parts;
  /** Whether it shows the beginning of a text whose rest is gone. */
  readonly isRestGone: () => boolean;
  /** All that it holds as a file, under the name that it came with, if any. */
  readonly asFile: () => NamedFile;
  /** Whether it shows all that it holds. */
  readonly isWhole: () => boolean;
  /** Selects a line, and brings it into sight. */
  readonly showLine: (line: number) => void;
  /** Takes files as if they were dropped. */
  readonly take: (files: readonly NamedFile[]) => Promise<void>;
}

interface Listeners {
  /** The reader is about to search. */
  readonly wake: () => void;
  /** Another text is there; whether it is being typed, or came at once. */
  readonly change: (isTyped: boolean) => void;
  /** Files came that the field cannot hold: several of them, a folder, or what is packed. */
  readonly files: (files: readonly NamedFile[]) => void;
}

/** Watches the field below `root`. What it holds stays in the page: not in an address, not in storage. */
export function openField(root: HTMLElement, { wake, change, files }: Listeners): Field {
  const area = root.querySelector('textarea') as HTMLTextAreaElement;
  let rest: Parts = [];
  let fileName = '';
  const held = (): HeldPaste => ({ value: area.value, rest });

  /** Puts a text into the field as if it were typed, so that the browser can undo it. */
  function show({ value, rest: more }: HeldPaste) {
    rest = more;
    area.focus();
    area.select();
    const isTyped = value === '' ? document.execCommand('delete') : document.execCommand('insertText', false, value);
    if (!isTyped) area.value = value;
    // What went wrong is mostly told first.
    area.scrollTop = 0;
    change(false);
  }

  async function take(given: readonly NamedFile[]) {
    const [first] = given;
    if (!first) return;
    if (given.length > 1 || !(await isText(first.file))) return files(given);
    show(await holdFile(first.file));
    fileName = first.name;
  }

  /** Takes the text of a shared link; a browser that brings back what was typed knows better. */
  function takeShared(isLatest: boolean) {
    const shared = sharedText();
    if (shared === '' || (area.value !== '' && !isLatest)) return;
    ({ value: area.value, rest } = hold(shared));
  }

  area.addEventListener('input', (event) => {
    fileName = '';
    // What is dropped or filled in may be as large as what is pasted.
    if (area.value.length > large) {
      const [text = '', ...more] = wholeText(held());
      return show(hold(`${text}`, more));
    }
    forgetAddress();
    change(event instanceof InputEvent && /^(?:insertText|insertComposition|delete)/.test(event.inputType));
  });

  // A paste anywhere on the page is meant for the field.
  document.addEventListener('paste', (event) => {
    const { target } = event;
    if (!area.checkVisibility()) return;
    if (target !== area && target instanceof Element && target.closest('input, textarea, [contenteditable]')) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const { value, selectionStart, selectionEnd } = area;
    const isAll = target !== area || selectionEnd - selectionStart === value.length;
    if (text === '' || (!isAll && text.length <= large)) return;
    event.preventDefault();
    forgetAddress();
    if (isAll) return show(hold(text));
    const [after = '', ...more] = wholeText({ value: value.slice(selectionEnd), rest });
    show(hold(`${value.slice(0, selectionStart)}${text}${after}`, more));
  });

  // A file may be dropped anywhere on the page, too; a browser would leave the page for it.
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files') || !area.checkVisibility()) return;
    wake();
    event.preventDefault();
    root.classList.add('dropping');
  });
  for (const end of ['drop', 'dragleave']) document.addEventListener(end, () => root.classList.remove('dropping'));
  document.addEventListener('drop', (event) => {
    const { dataTransfer } = event;
    if (!dataTransfer?.files.length || !area.checkVisibility()) return;
    event.preventDefault();
    void filesOfDrop(dataTransfer).then(take);
  });
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
    void take(filesOf([...(target.files ?? [])]));
    // So that the same file can be chosen again.
    target.value = '';
  });
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-example], [data-clear]') : null;
    if (!button) return;
    forgetAddress();
    show(hold(button.dataset.example ?? ''));
  });

  for (const sign of ['pointerover', 'focusin']) area.addEventListener(sign, wake);
  addEventListener('hashchange', () => {
    if (location.hash === '#search') area.focus();
    if (!location.hash.startsWith('#q=')) return;
    takeShared(true);
    change(false);
  });
  // By then every browser has brought back what was typed before.
  addEventListener('pageshow', ({ persisted }) => {
    takeShared(false);
    if (area.value !== '' && !persisted) change(false);
  });
  takeShared(false);
  if (area.value !== '') wake();
  if (location.hash === '#search') area.focus();
  function showLine(line: number) {
    const from = area.value.split('\n', line - 1).reduce((sum, { length }) => sum + length + 1, 0);
    const end = area.value.indexOf('\n', from);
    area.scrollIntoView({ block: 'nearest' });
    // Browsers bring the caret into sight when a field takes the focus, but not what is selected in it.
    area.blur();
    area.setSelectionRange(from, from);
    area.focus();
    area.setSelectionRange(from, end === -1 ? area.value.length : end);
  }

  return {
    isWhole: () => wholeText(held()).length === 1,
    showLine,
    take,
    parts: () => wholeText(held()),
    isRestGone: () => isRestGone(held()),
    asFile: () => ({ name: fileName, file: new Blob([...wholeText(held())]) }),
  };
}

/** The text of a shared link. It stands behind `#`, which no browser sends; earlier links have `?q=`. */
function sharedText(): string {
  const { hash, search } = location;
  return new URLSearchParams(hash.startsWith('#q=') ? hash.slice(1) : search).get('q') ?? '';
}

/** Takes the text of a shared link out of the address as soon as another stands in the field. */
function forgetAddress() {
  if (sharedText() !== '') history.replaceState(history.state, '', location.pathname);
}

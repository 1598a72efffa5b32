/** The tool whose commands a reader wants to see, kept on the device. */
const key = 'tool';

function chosenTool(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage may be blocked; the choice then holds for this page.
    return null;
  }
}

let chosen: string | null | undefined;

/** Shows of each command the form for the chosen tool, or else the first, and presses its button. */
export function showTool(): void {
  chosen ??= chosenTool();
  for (const variants of document.querySelectorAll('.variants')) {
    const forms = [...variants.querySelectorAll<HTMLElement>('[data-tool]')];
    const shown = forms.find(({ dataset }) => dataset.tool === chosen) ?? forms[0];
    for (const form of forms) form.classList.toggle('shown', form === shown);
    for (const button of variants.querySelectorAll<HTMLElement>('[data-choose-tool]')) {
      button.setAttribute('aria-pressed', String(button.dataset.chooseTool === shown?.dataset.tool));
    }
  }
}

/** Lets the buttons of all commands of this page, also of those to come, choose the tool for all of them. */
export function letChooseTool(): void {
  showTool();
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-choose-tool]') : null;
    if (!button) return;
    const { top } = button.getBoundingClientRect();
    chosen = button.dataset.chooseTool;
    try {
      localStorage.setItem(key, chosen ?? '');
    } catch {
      // See above.
    }
    showTool();
    // What changed above the button must not move it from under the pointer.
    scrollBy(0, button.getBoundingClientRect().top - top);
  });
}

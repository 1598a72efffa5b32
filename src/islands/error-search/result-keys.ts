/**
 * The answers by keyboard: Enter goes from the field to the first one, arrows go from one to the next, Enter opens it,
 * `c` copies its link. Answers are the links with `data-answer`.
 */
export function watchKeys(root: HTMLElement, area: HTMLTextAreaElement, region: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.metaKey) return;
    const { key, target } = event;
    const answers: Element[] = [...region.querySelectorAll('[data-answer]')];
    const goTo = (place: Element | undefined) => {
      event.preventDefault();
      ((place ?? region) as HTMLElement).focus();
    };
    if (target === area) {
      const isAtEnd = area.selectionStart === area.value.length;
      if (key === 'Enter' && !event.shiftKey) goTo(answers[0]);
      if (key === 'ArrowDown' && isAtEnd && answers[0]) goTo(answers[0]);
      return;
    }
    if (!(target instanceof Element) || !region.contains(target) || target.closest('input, pre')) return;
    const at = answers.indexOf(target);
    if (key === 'ArrowDown' && at + 1 < answers.length) goTo(answers[at + 1]);
    if (key === 'ArrowUp') goTo(at > 0 ? answers[at - 1] : area);
    if (key === 'c' && !event.ctrlKey) target.closest('li')?.querySelector<HTMLElement>('[data-copy=link]')?.click();
  });
}

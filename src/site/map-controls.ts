/**
 * Lets readers move about in the picture of a tree: zoom with buttons, keys, the wheel and two fingers; move with the
 * mouse, fingers and arrow keys; find a word; see the answers that the address names. The picture is complete without.
 */
const least = 0.2;
const most = 2;
const step = 1.25;
/** As small as a text is still read, and as large as it begins. */
const legible = 0.75;
const ample = 1.1;

for (const frame of document.querySelectorAll<HTMLElement>('.picture')) {
  const svg = frame.querySelector('svg');
  const tools = document.querySelector<HTMLElement>('.map-tools');
  if (svg && tools) control(frame, svg, tools);
}

function control(frame: HTMLElement, svg: SVGSVGElement, tools: HTMLElement) {
  const { width, height } = svg.viewBox.baseVal;
  let scale = 1;

  /** Zooms, and keeps what is at a point of the frame where it is. */
  function zoom(to: number, x = frame.clientWidth / 2, y = frame.clientHeight / 2) {
    const next = Math.min(most, Math.max(least, to));
    const [left, top] = [(frame.scrollLeft + x) / scale, (frame.scrollTop + y) / scale];
    scale = next;
    svg.setAttribute('width', String(width * scale));
    svg.setAttribute('height', String(height * scale));
    frame.scrollTo(left * scale - x, top * scale - y);
  }
  /** As wide as the frame, where that can be read; else a card is, and the frame scrolls sideways. */
  function fit() {
    const { paddingLeft, paddingRight } = getComputedStyle(frame);
    const room = frame.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const card = svg.querySelector('rect')?.width.baseVal.value ?? width;
    zoom(room / width < legible ? Math.max(legible, Math.min(1, room / card)) : Math.min(ample, room / width));
    frame.scrollTo(0, 0);
  }
  /** The frame is as high as the picture, until the same is asked for again. */
  function showAll() {
    const isWhole = frame.classList.toggle('entire');
    tools.querySelector('[data-zoom=fit]')?.setAttribute('aria-pressed', String(isWhole));
    fit();
    // What was scrolled past in a high frame is above the screen.
    if (!isWhole) tools.scrollIntoView({ block: 'nearest' });
  }
  const show = (box: Element) => {
    const [at, seen] = [box.getBoundingClientRect(), frame.getBoundingClientRect()];
    frame.scrollBy(
      at.left - seen.left - (seen.width - at.width) / 2,
      at.top - seen.top - (seen.height - at.height) / 2,
    );
  };

  const actions: Readonly<Record<string, () => void>> = {
    in: () => zoom(scale * step),
    out: () => zoom(scale / step),
    fit: showAll,
  };
  tools.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-zoom]') : null;
    actions[button?.dataset.zoom ?? '']?.();
  });
  const keys: Readonly<Record<string, string>> = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' };
  frame.addEventListener('keydown', (event) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (action === undefined) return;
    event.preventDefault();
    actions[action]?.();
  });
  // As in other maps, the wheel alone moves and with Ctrl zooms: a page that is scrolled past must not zoom.
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, top } = frame.getBoundingClientRect();
      zoom(scale * (event.deltaY < 0 ? step : 1 / step), event.clientX - left, event.clientY - top);
    },
    { passive: false },
  );

  // The browser itself moves the picture under a finger; a mouse has to be helped, and so have two fingers.
  const pointers = new Map<number, PointerEvent>();
  let moved = 0;
  const apart = () => {
    const [a, b] = [...pointers.values()];
    return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
  };
  frame.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, event);
  });
  frame.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const distance = apart();
    pointers.set(event.pointerId, event);
    if (pointers.size === 2 && distance > 0) return zoom((scale * apart()) / distance);
    if (event.pointerType !== 'mouse') return;
    moved += Math.abs(event.clientX - before.clientX) + Math.abs(event.clientY - before.clientY);
    frame.scrollBy(before.clientX - event.clientX, before.clientY - event.clientY);
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
    frame.addEventListener(end, ({ pointerId }) => pointers.delete(pointerId));
  }
  frame.addEventListener('dragstart', (event) => event.preventDefault());
  frame.addEventListener(
    'click',
    (event) => {
      // The end of a move is no click on the box below the pointer.
      if (moved > 5) event.preventDefault();
    },
    true,
  );

  const boxes = [...svg.querySelectorAll<SVGAElement>('a')];
  const search = tools.querySelector<HTMLInputElement>('input');
  const status = tools.querySelector('[role=status]');
  let found: readonly Element[] = [];
  let current = -1;
  search?.addEventListener('input', () => {
    const words = search.value.toLowerCase().trim();
    found = words === '' ? [] : boxes.filter((box) => textOf(box).includes(words));
    for (const box of boxes) box.classList.toggle('found', found.includes(box));
    current = -1;
    next();
  });
  search?.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') next();
  });
  function next() {
    current = found.length === 0 ? -1 : (current + 1) % found.length;
    const box = found[current];
    if (box) show(box);
    box?.scrollIntoView({ block: 'nearest' });
    if (status && search) status.textContent = search.value.trim() === '' ? '' : `${current + 1} / ${found.length}`;
  }

  // The reader's own way, as the troubleshooter writes it into the address.
  const asked = new URLSearchParams(location.search);
  const way = (asked.get('trail') ?? '').split('~').map((given) => given.split('.')[0]);
  const here = asked.get('at');
  const nameOf = (box: SVGAElement) => box.href.baseVal.split('?')[0]?.split('/').at(-2);
  for (const box of svg.querySelectorAll<SVGAElement>('.question, .outcome')) {
    const name = nameOf(box);
    if (name === here) box.classList.add('here');
    else if (name && way.includes(name)) box.classList.add('passed');
  }
  /** The first question with what it leads to, or the reader's own step. */
  function begin() {
    fit();
    const here = svg.querySelector('.here');
    if (here) show(here);
  }
  if (frame.clientWidth > 0) begin();
  else frame.closest('details')?.addEventListener('toggle', begin, { once: true });
}

/** The words of a box, whose lines are elements of their own. */
function textOf(box: Element): string {
  return [...box.querySelectorAll('text')]
    .map(({ textContent }) => textContent?.trim())
    .join(' ')
    .toLowerCase();
}

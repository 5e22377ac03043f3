/** How much larger than fitting a picture can be made, step by step. */
const STEPS = [1, 1.5, 2, 3, 4, 6];

/**
 * The dialog that shows a picture large: fitting at first, then larger by its buttons, by + and −, or by a click
 * where one wants to look closer.
 */
export function createViewer(dialog) {
  const image = dialog.querySelector('img');
  const frame = dialog.querySelector('.viewer-frame');
  // Scrolled by keys too.
  frame.tabIndex = 0;
  const [zoomOut, zoomIn, close] = dialog.querySelectorAll('button');
  let step = 0;

  /** Zooms about a point of the frame, in pixels from its corner. */
  const zoomTo = (wanted, x = frame.clientWidth / 2, y = frame.clientHeight / 2) => {
    const before = STEPS[step];
    step = Math.min(Math.max(wanted, 0), STEPS.length - 1);
    const factor = STEPS[step] / before;
    const left = (frame.scrollLeft + x) * factor - x;
    const top = (frame.scrollTop + y) * factor - y;
    const fit = Math.min(frame.clientWidth / image.naturalWidth, frame.clientHeight / image.naturalHeight, 1);
    image.style.width = `${Math.round(image.naturalWidth * fit * STEPS[step])}px`;
    frame.scrollTo(left, top);
    zoomOut.disabled = step === 0;
    zoomIn.disabled = step === STEPS.length - 1;
    image.classList.toggle('zoomed', step > 0);
  };

  zoomOut.addEventListener('click', () => zoomTo(step - 1));
  zoomIn.addEventListener('click', () => zoomTo(step + 1));
  close.addEventListener('click', () => dialog.close());
  image.addEventListener('load', () => zoomTo(0));
  image.addEventListener('click', ({ clientX, clientY }) => {
    const { left, top } = frame.getBoundingClientRect();
    zoomTo(step === 0 ? 2 : 0, clientX - left, clientY - top);
  });
  // Beside the picture: closes.
  frame.addEventListener('click', ({ target }) => target === frame && dialog.close());
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === '+' || key === '=') zoomTo(step + 1);
    else if (key === '-') zoomTo(step - 1);
    else if (key === '0') zoomTo(0);
  });
  addEventListener('resize', () => dialog.open && zoomTo(step));

  return {
    open(address, text) {
      step = 0;
      image.style.width = '';
      image.src = address;
      image.alt = text;
      dialog.showModal();
      frame.focus();
      if (image.complete) zoomTo(0);
    },

    label({ picture, zoomOut: less, zoomIn: more, close: away }) {
      dialog.setAttribute('aria-label', picture);
      zoomOut.setAttribute('aria-label', less);
      zoomIn.setAttribute('aria-label', more);
      close.setAttribute('aria-label', away);
    },

    isOpen: () => dialog.open,
  };
}

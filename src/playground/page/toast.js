/** In milliseconds. */
const SHOWN = 4000;

/** A line that is shown for a moment, and read aloud. */
export function createToast(element) {
  let timer;
  return (text) => {
    clearTimeout(timer);
    element.textContent = text;
    timer = setTimeout(() => {
      element.textContent = '';
    }, SHOWN);
  };
}

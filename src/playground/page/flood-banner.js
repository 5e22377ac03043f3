/** How often the remaining time is shown anew, in milliseconds. */
const TICK = 250;

/** Tells that Telegram holds the bot back, for how long still, and how much it has refused. `onOver()` once that has ended. */
export function createFloodBanner(box, onOver) {
  const text = box.querySelector('.flood-text');
  const left = box.querySelector('.flood-left');
  const bar = box.querySelector('progress');
  let until = 0;
  let refused = 0;
  let words;
  let timer;

  const tick = () => {
    const seconds = Math.ceil((until - performance.now()) / 1000);
    if (seconds <= 0) {
      clearInterval(timer);
      timer = undefined;
      box.hidden = true;
      onOver();
      return;
    }
    left.textContent = words.seconds(seconds);
    bar.value = (until - performance.now()) / 1000;
  };

  const show = () => {
    if (timer !== undefined) text.textContent = words.floodOn(refused);
  };

  return {
    /** What the server tells: `seconds` that are left, calls `refused` so far. */
    tell(holding) {
      if (holding.seconds === 0) return;
      if (timer === undefined) {
        bar.max = holding.seconds;
        timer = setInterval(tick, TICK);
      }
      until = performance.now() + holding.seconds * 1000;
      refused = holding.refused;
      box.hidden = false;
      show();
      tick();
    },

    label(told) {
      words = told;
      show();
    },
  };
}

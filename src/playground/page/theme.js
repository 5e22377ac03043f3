import { recall, remember } from './memory.js';

/** Light or dark: as the system has it until the person chooses. */
export function createTheme(select) {
  const show = (theme) => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  select.value = recall('theme', 'system');
  show(select.value);
  select.addEventListener('change', () => {
    show(select.value);
    remember('theme', select.value);
  });
}

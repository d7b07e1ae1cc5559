// Text size and colours by the reader's choice, which is remembered here and nowhere else; Esc and a press outside close the menus.
// It runs before the page is shown. Where nothing can be remembered, a choice holds for its page.
(() => {
  const page = document, root = page.documentElement.dataset, kept = {};
  const each = (selector, act) => page.querySelectorAll(selector).forEach(act);
  const close = target => each('.masthead details[open]', menu => {
    if (menu.contains(target)) return;
    if (!target && menu.contains(page.activeElement)) menu.firstElementChild.focus();
    menu.open = false;
  });
  try {
    Object.assign(kept, JSON.parse(localStorage.view));
    Object.assign(root, kept);
  } catch (e) { kept.size = kept.theme = ''; }
  page.addEventListener('DOMContentLoaded', () => each('.view input', input => { input.checked = input.value == kept[input.name]; }));
  page.addEventListener('change', event => {
    const { name, value, form } = event.target;
    if (form || !(name in kept)) return;
    root[name] = kept[name] = value;
    localStorage.view = JSON.stringify(kept);
  });
  page.addEventListener('keydown', event => event.key == 'Escape' && close());
  page.addEventListener('click', event => close(event.target));
})();

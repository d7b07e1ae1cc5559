// Text size and colours by the reader's choice, which is remembered here and nowhere else; Esc and a press outside close the menus;
// buttons copy the page's address, or the reference that stands above them. It runs before the page is shown. Where nothing can be
// remembered, a choice holds for its page.
(() => {
  const page = document, kept = {}, root = page.documentElement.dataset;
  const all = (selector, act) => page.querySelectorAll(selector).forEach(act);
  const close = target => all('.masthead details[open]', menu => {
    if (menu.contains(target)) return;
    menu.open = false;
    if (!target) menu.firstElementChild.focus();
  });
  try { Object.assign(root, Object.assign(kept, JSON.parse(localStorage.view))); } catch (e) { kept.size = ''; }
  page.onkeydown = event => { event.key === 'Escape' && close(null); };
  page.onclick = event => close(event.target);
  page.onchange = ({ target }) => {
    if (!target.closest('.view')) return;
    root[target.name] = kept[target.name] = target.value;
    localStorage.view = JSON.stringify(kept);
  };
  addEventListener('DOMContentLoaded', () => {
    all('.view input', input => { input.checked = input.value === (kept[input.name] || ''); });
    navigator.clipboard && all('.copy', button => {
      const line = button.parentElement;
      line.hidden = false;
      button.onclick = () => navigator.clipboard.writeText(button.value || line.previousElementSibling.textContent).then(() => { button.textContent = button.dataset.done; });
    });
  });
})();

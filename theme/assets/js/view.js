// Text size and colours by the reader's choice, which is remembered here and nowhere else; Esc and a press outside close the menus;
// buttons copy their value, the reference above them or the one that the link before them holds. It runs before the page is shown.
// Where nothing can be remembered, a choice holds for its page.
// Every page carries this, so names are short: d the page, r what its root is told, k what is kept, q does something with each element.
(() => {
  const d = document, k = {}, r = d.documentElement.dataset;
  const q = (s, f) => d.querySelectorAll(s).forEach(f);
  const c = t => q('.masthead [open]', m => {
    if (m.contains(t)) return;
    m.open = false;
    t || m.firstElementChild.focus();
  });
  try { Object.assign(r, Object.assign(k, JSON.parse(localStorage.view))); } catch (e) { k.size = ''; }
  d.onkeydown = e => { e.key === 'Escape' && c(null); };
  d.onclick = e => c(e.target);
  d.onchange = ({ target: t }) => {
    if (!t.closest('.view')) return;
    r[t.name] = k[t.name] = t.value;
    localStorage.view = JSON.stringify(k);
  };
  addEventListener('DOMContentLoaded', () => {
    q('.view input', e => { e.checked = e.value === (k[e.name] || ''); });
    navigator.clipboard && q('.copy', b => {
      const { href: h, textContent: t } = b.previousElementSibling || b;
      b.hidden = false;
      b.onclick = () => navigator.clipboard.writeText(b.value || (h ? decodeURIComponent(h.slice(20)) : t)).then(() => { b.textContent = b.dataset.done; });
    });
  });
})();

// Fetches the search script and the index's first file at once, when the field is first focused or a search is asked for.
(() => {
  const form = document.querySelector('form[data-index]');
  let begun;
  const begin = () => {
    if (begun) return;
    begun = true;
    form.first = fetch(form.dataset.index + 'index.json', { cache: 'no-cache' });
    form.first.catch(() => {});
    const script = document.createElement('script');
    script.src = form.dataset.script;
    script.onerror = () => { begun = false; script.remove(); document.getElementById('search-status').textContent = form.dataset.failed; };
    document.head.append(script);
  };
  form.addEventListener('focusin', begin);
  form.addEventListener('submit', event => { event.preventDefault(); form.asked = true; begin(); });
  if (location.search.length > 1) begin();
})();

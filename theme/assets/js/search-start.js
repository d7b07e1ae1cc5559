// Fetches the search script and the index's first file at once, when the field is first focused or a search is asked for.
// Understood by every browser, so that an old one can say that it is too old.
(function () {
  var form = document.querySelector('form[data-index]'), begun;
  function tell(text) { document.getElementById('search-status').textContent = text; }
  function begin() {
    if (begun) return;
    begun = true;
    if (!window.fetch || !window.Promise || !window.URLSearchParams) return tell(form.getAttribute('data-old'));
    form.first = fetch(form.getAttribute('data-index') + 'index.json', { cache: 'no-cache' });
    form.first.then(null, function () {});
    var script = document.createElement('script');
    script.src = form.getAttribute('data-script');
    script.onerror = function () { begun = false; document.head.removeChild(script); tell(form.getAttribute('data-failed')); };
    // A browser that cannot read the script runs nothing of it.
    script.onload = function () { if (!form.search) tell(form.getAttribute('data-old')); };
    document.head.appendChild(script);
  }
  form.addEventListener('focusin', begin);
  form.addEventListener('submit', function (event) { event.preventDefault(); form.asked = true; begin(); });
  if (location.search.length > 1) begin();
})();

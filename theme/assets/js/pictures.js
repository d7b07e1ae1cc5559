// Pictures wait to be asked for when the browser saves data or the reader said so, which is remembered here and nowhere else.
// It runs before the page is shown; pictures that are not shown are not loaded. Understood by every browser.
(function () {
  var root = document.documentElement, key = 'pictures', line = navigator.connection, kept;
  try { kept = localStorage.getItem(key); } catch (e) { kept = null; }
  function saves() { return line && line.saveData || window.matchMedia && matchMedia('(prefers-reduced-data: reduce)').matches; }
  function set(asks) { root.className = root.className.replace(/ ?\basking\b/g, '') + (asks ? ' asking' : ''); }
  // A reader who wants pictures all the same gets them where the page itself would leave them out.
  function load(picture) {
    var source = picture.querySelector('source[media]');
    if (source) picture.removeChild(source);
    picture.className += ' shown';
  }
  function loadAll() { Array.prototype.forEach.call(document.querySelectorAll('picture'), load); }
  set(kept ? kept === 'ask' : saves());
  document.addEventListener('DOMContentLoaded', function () {
    var choice = document.querySelector('.choice'), button = choice && choice.querySelector('button');
    if (kept === 'show') loadAll();
    if (!button) return;
    choice.hidden = false;
    button.setAttribute('aria-pressed', String(/\basking\b/.test(root.className)));
    button.addEventListener('click', function () {
      var asks = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(asks));
      set(asks);
      if (!asks) loadAll();
      try { localStorage.setItem(key, asks ? 'ask' : 'show'); } catch (e) { return; }
    });
  });
  document.addEventListener('click', function (event) {
    var ask = event.target;
    while (ask && ask.className !== 'ask') ask = ask.parentElement;
    if (!ask || ask.tagName !== 'A' || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    var picture = ask.previousElementSibling, image = picture.querySelector('img');
    load(picture);
    image.tabIndex = -1;
    image.focus({ preventScroll: true });
  });
})();

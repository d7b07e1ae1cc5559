// Copies the address of the page. The button is shown where a script may do that.
(function () {
  var button = document.querySelector('.copy');
  if (!button || !navigator.clipboard) return;
  button.parentElement.hidden = false;
  button.addEventListener('click', function () {
    navigator.clipboard.writeText(button.value).then(function () { button.textContent = button.getAttribute('data-done'); }, function () {});
  });
})();

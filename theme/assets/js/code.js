// Leads straight to the article with the code that was typed, in digits of any script; without this, the search finds it.
(function () {
  function latin(text) {
    return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, function (digit) { return String(digit.charCodeAt(0) & 15); }).replace(/\s/g, '');
  }
  Array.prototype.forEach.call(document.querySelectorAll('.code'), function (form) {
    form.addEventListener('submit', function (event) {
      var code = latin(form.elements.q.value);
      if (!/^[0-9]+$/.test(code)) return;
      event.preventDefault();
      location.href = form.getAttribute('data-root') + code.replace(/^0+(?=.)/, '') + '/';
    });
  });
})();

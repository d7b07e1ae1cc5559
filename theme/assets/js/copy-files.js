// Where references are files beside the page, their buttons copy what the files hold; it is fetched when the fold opens, so that it is there
// when a button is pressed. Only articles of such sites carry this.
addEventListener('DOMContentLoaded', () => {
  navigator.clipboard && document.querySelectorAll('.formats .copy').forEach(button => {
    let text;
    const load = () => text || (text = fetch(button.previousElementSibling.href).then(answer => answer.ok ? answer.text() : Promise.reject()).catch(() => { text = null; }));
    button.closest('details').addEventListener('toggle', load);
    button.hidden = false;
    button.onclick = () => load().then(found => found && navigator.clipboard.writeText(found).then(() => { button.textContent = button.dataset.done; }));
  });
});

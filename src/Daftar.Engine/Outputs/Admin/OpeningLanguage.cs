namespace Daftar.Outputs.Admin;

/// <summary>
/// The part of the editor's script that opens an entry in the language that it has. Sveltia opens the first language of the site, and where
/// there is no text in it, one would be asked to begin one before one sees that of the other language.
/// </summary>
internal static class OpeningLanguage
{
    public const string Script = """
        (() => {
          // The entry in which a person chose.
          let done = '';
          let entry = '';
          let tries = 0;
          const here = () => location.hash.split('?')[0];
          const look = () => {
            if (entry !== here()) {
              entry = here();
              tries = 0;
              done = '';
            }
            if (/\/entries\/./.test(entry) && done !== here() && document.querySelector('#first-pane-body [role=alert]') && !document.querySelector('#first-pane-body section[data-key-path]')) {
              const other = [...document.querySelectorAll('#first-pane-header button[data-mode=edit]')]
                .find((button) => ![...button.querySelectorAll('.material-symbols-outlined')].some((icon) => icon.textContent.trim() === 'edit_off'));
              // Just after an entry opens the button does nothing yet.
              if (!other || (tries += 1) > 20) return;
              other.click();
              setTimeout(look, 150);
            }
          };
          document.addEventListener('click', (event) => {
            if (event.isTrusted && event.target.closest?.('#first-pane-header')) done = here();
          }, true);
          let waiting = 0;
          new MutationObserver(() => {
            waiting ||= requestAnimationFrame(() => { waiting = 0; look(); });
          }).observe(document, { childList: true, subtree: true });
        })();

        """;
}

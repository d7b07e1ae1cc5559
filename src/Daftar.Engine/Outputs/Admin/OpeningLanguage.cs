namespace Daftar.Outputs.Admin;

/// <summary>
/// The part of the editor's script that opens an entry in the language that it has. Sveltia opens the first language of the site, and where
/// there is no text in it, one would be asked to begin one before one sees that of the other language.
/// </summary>
internal static class OpeningLanguage
{
    public const string Script = """
        (() => {
          let looked = '';
          const look = () => {
            const here = location.hash.split('?')[0];
            if (!/\/entries\/./.test(here)) looked = '';
            const body = document.querySelector('#first-pane-body');
            if (looked === here || !body || !/\/entries\/./.test(here)) return;
            if (body.querySelector('section[data-key-path]')) looked = here;
            if (!body.querySelector('[role=alert]') || looked === here) return;
            looked = here;
            [...document.querySelectorAll('#first-pane-header button[data-mode=edit]')]
              .find((button) => ![...button.querySelectorAll('.material-symbols-outlined')].some((icon) => icon.textContent.trim() === 'edit_off'))?.click();
          };
          let waiting = 0;
          new MutationObserver(() => {
            waiting ||= requestAnimationFrame(() => { waiting = 0; look(); });
          }).observe(document, { childList: true, subtree: true });
        })();

        """;
}

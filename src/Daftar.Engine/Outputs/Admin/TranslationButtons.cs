namespace Daftar.Outputs.Admin;

/// <summary>
/// The part of the editor's script that takes away Sveltia's buttons for translation by services of others: the page's content policy lets it
/// reach none of them, and what a person presses has to work. They are known by their icon, whatever the language of their label.
/// </summary>
internal static class TranslationButtons
{
    public const string Script = """
        (() => {
          const hide = () => document.querySelectorAll('button .material-symbols-outlined').forEach((icon) => {
            if (icon.textContent === 'translate') icon.closest('button').style.display = 'none';
          });
          let waiting = 0;
          new MutationObserver(() => {
            waiting ||= requestAnimationFrame(() => { waiting = 0; hide(); });
          }).observe(document, { childList: true, subtree: true });
        })();

        """;
}

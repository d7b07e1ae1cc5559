using Daftar.Modelling;

namespace Daftar.Outputs.Admin;

/// <summary>
/// The part of the editor's script that gives a new text its date, which is the moment, and its news code: the first one above all that are known. Known are those of the site as
/// it was built, and those in every file that the editor has read since, also in proposals that are not published. A translation gets the next.
/// </summary>
internal static class NewsCodes
{
    /// <summary>The highest code of the site; 0 without articles.</summary>
    public static int Highest(SiteModel site) => site.Content.Articles.Select(article => article.NewsCode).DefaultIfEmpty().Max();

    /// <summary>Expects <c>lastCode</c>, the highest one of the built site, <c>site</c>, which tells this site from others at the same origin, and <c>now</c>.</summary>
    public const string Script = """
        (() => {
          const key = `daftar.code ${site}`;
          let known = Math.max(lastCode, Number(localStorage.getItem(key)) || 0);
          const note = (code) => {
            if (!Number.isSafeInteger(code) || code <= known) return;
            known = code;
            localStorage.setItem(key, String(code));
          };
          const read = (text) => {
            if (typeof text !== 'string' || !text.includes('news_code')) return;
            // In a file of its own, and in what GitHub answers, where line ends are written \n.
            for (const [, code] of text.matchAll(/(?:^|\n|\\n)news_code:[ \t]*["']?(\d{1,15})\b/g)) note(Number(code));
          };
          for (const [type, name] of [[Blob, 'text'], [Response, 'text'], [Response, 'json']]) {
            const original = type.prototype[name];
            type.prototype[name] = async function () {
              const value = await original.call(this);
              if (typeof value === 'string') read(value);
              else if (/^https:\/\/api\.github\.com\//.test(this.url)) read(JSON.stringify(value));
              return value;
            };
          }

          // What the versions of the entry that is open have, since a screen may show one at a time.
          let entry = '';
          const codes = new Map();
          // The languages whose text begins here; one that was there without a date keeps having none.
          const begun = new Set();
          const write = (input, value) => {
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, value);
            input.dispatchEvent(new Event('input', { bubbles: true }));
            input.dispatchEvent(new Event('change', { bubbles: true }));
          };
          const fill = () => {
            const here = location.hash.split('?')[0];
            if (here !== entry) {
              entry = here;
              codes.clear();
              begun.clear();
            }
            const isNew = /^#\/collections\/articles\/new$/.test(here);
            document.querySelectorAll('[data-locale][data-mode=edit]').forEach((pane) => {
              const input = pane.querySelector('section[data-key-path=news_code] input');
              if (!input || input === document.activeElement) return;
              const language = pane.dataset.locale;
              // A translation begins with the values of the original; the code is the one that it cannot have.
              const isTaken = input.value !== '' && [...codes].some(([other, code]) => other !== language && code === input.value);
              if ((isNew && input.value === '' && !codes.has(language)) || isTaken) {
                write(input, String(Math.max(known, ...[...codes.values()].map(Number)) + 1));
                begun.add(language);
              }
              const date = begun.has(language) && pane.querySelector('section[data-key-path=publish_date] input');
              if (date) {
                begun.delete(language);
                if (date.value === '') write(date, now());
              }
              if (input.value !== '') codes.set(language, input.value);
            });
          };
          let waiting = 0;
          new MutationObserver(() => {
            waiting ||= requestAnimationFrame(() => { waiting = 0; fill(); });
          }).observe(document, { childList: true, subtree: true });
        })();

        """;
}

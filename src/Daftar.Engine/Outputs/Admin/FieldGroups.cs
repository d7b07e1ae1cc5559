using System.Text.Json.Nodes;
using Daftar.Diagnostics;
using Daftar.Schema;

namespace Daftar.Outputs.Admin;

/// <summary>
/// The order of an article's fields and the groups that fold: first what one writes, then the facts, and last, folded, what is seldom needed.
/// Sveltia knows groups only where the file has a mapping, so the groups are made on the page.
/// </summary>
internal static class FieldGroups
{
    /// <summary>Behind these the facts begin; the text stands behind the summary, as one writes.</summary>
    private static readonly string[] First = ["title", "kicker", "lead", "body", "image", "image_alt", "image_caption"];

    private static readonly string[] Last = ["image_focus", "related", "aliases", "updated", "corrections", "comments", "needs"];

    /// <summary>The fields in the order of the form. <c>null</c> stands for the text, which is no field of the front matter.</summary>
    public static IReadOnlyList<FieldSchema?> InOrder(CollectionSchema articles)
    {
        IEnumerable<(string Key, FieldSchema? Field)> all = articles.Fields.Select(field => (field.Key, (FieldSchema?)field)).Append(("body", null));
        return [.. all.OrderBy(entry => Order(entry.Key)).Select(entry => entry.Field)];
    }

    /// <summary>The groups as the page's script takes them: label, whether it is open at first, and the keys.</summary>
    /// <param name="text">Writes a label in the language of the editor's labels.</param>
    public static string ToJson(CollectionSchema articles, Func<LocalizedText, string> text)
    {
        var keys = InOrder(articles).OfType<FieldSchema>().Select(field => field.Key).ToList();
        return new JsonArray(
            Group(text(new("Facts", "شناسنامهٔ مطلب")), true, keys.Where(key => !First.Contains(key) && !Last.Contains(key))),
            Group(text(new("Seldom needed", "کمتر لازم می‌شود")), false, keys.Where(key => Last.Contains(key)))).ToJsonString();
    }

    private static JsonObject Group(string label, bool isOpen, IEnumerable<string> keys) =>
        new() { ["label"] = label, ["open"] = isOpen, ["keys"] = new JsonArray([.. keys.Select(key => (JsonNode)key)]) };

    private static int Order(string key) =>
        Array.IndexOf(First, key) is >= 0 and var early ? early
        : Array.IndexOf(Last, key) is >= 0 and var late ? 200 + late
        : 100;

    /// <summary>
    /// Expects <c>groups</c>. Sveltia makes a field when it comes into sight; here it makes all of an entry's at once, so that folded
    /// fields are checked like the others and a news code is there before one scrolls to it.
    /// </summary>
    public const string Script = """
        (() => {
          const Native = window.IntersectionObserver;
          window.IntersectionObserver = class extends Native {
            #tell;
            constructor(tell, options) {
              super(tell, options);
              this.#tell = tell;
            }
            observe(target) {
              super.observe(target);
              if (!target.classList.contains('placeholder') || !(target.closest('[data-mode=edit]') || target.ownerDocument !== document)) return;
              queueMicrotask(() => this.#tell([{ target, isIntersecting: true, intersectionRatio: 1 }], this));
            }
          };

          const open = new Map();
          const show = (pane, group, index) => {
            const isOpen = open.get(index) ?? group.open;
            for (const name of group.keys) {
              const section = pane.querySelector(`section[data-key-path="${name}"]`);
              if (!section) continue;
              // A field with a mistake is never hidden.
              section.style.display = isOpen || section.querySelector('[aria-invalid=true]') ? '' : 'none';
            }
          };
          const fold = () => document.querySelectorAll('[data-locale][data-mode=edit]').forEach((pane) => groups.forEach((group, index) => {
            const first = group.keys.map((name) => pane.querySelector(`section[data-key-path="${name}"]`)).find(Boolean);
            // Only the form of articles has these fields.
            if (!first || !pane.querySelector('section[data-key-path=news_code]')) return;
            let heading = pane.querySelector(`.fold[data-group="${index}"]`);
            if (!heading) {
              heading = document.createElement('button');
              heading.type = 'button';
              heading.className = 'fold';
              heading.dataset.group = index;
              heading.textContent = group.label;
              heading.addEventListener('click', () => {
                open.set(index, !(open.get(index) ?? group.open));
                fold();
              });
              first.before(heading);
            }
            heading.setAttribute('aria-expanded', String(open.get(index) ?? group.open));
            show(pane, group, index);
          }));
          let waiting = 0;
          new MutationObserver(() => {
            waiting ||= requestAnimationFrame(() => { waiting = 0; fold(); });
          }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-invalid'] });
        })();

        """;
}

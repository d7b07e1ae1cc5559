namespace Daftar.Outputs.Admin;

/// <summary>
/// The preview beside the form: the article as the site's own theme shows one. The styles come from a page of the site, so that a theme of
/// one's own counts; the contents from Sveltia's preview of each field. Sveltia's way for this (a template) asks another host for two programs.
/// </summary>
internal static class PreviewPane
{
    public const string Styles = """
        /* Sveltia loads a picture only where it is in sight, so its own preview of the fields lies unseen below. */
        body > section, body > .placeholder { position: absolute; inset: 0 0 auto; block-size: 1px; overflow: hidden; opacity: 0; pointer-events: none; }
        body { padding: 1rem; }
        /* For a site that has no table yet: its pages come without the theme's own rules, which count where there are any. */
        .prose table { border-collapse: collapse; }
        .prose th, .prose td { padding: .35rem .75rem; border-block-end: 1px solid; text-align: start; }

        """;

    /// <summary>Expects <c>pages</c>: for each language addresses of pages, relative to the editor's, and the direction.</summary>
    public const string Script = """
        (() => {
          CMS.registerPreviewStyle('preview.css');
          const styles = new Map();
          const stylesOf = (language) => {
            if (!styles.has(language)) {
              const read = (address) => fetch(address).then((response) => response.text()).then((html) =>
                [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('head style')].map((style) => style.textContent).join('\n')).catch(() => '');
              // A page has the styles that its text needs; the one with the most has them all.
              styles.set(language, Promise.all(pages[language].addresses.map(read)).then((all) => all.reduce((most, css) => (css.length > most.length ? css : most), '')));
            }
            return styles.get(language);
          };

          const draw = (page, main) => {
            const field = (name) => page.querySelector(`body > section[data-key-path="${name}"]`);
            const words = (name) => [...(field(name)?.children ?? [])].filter((part) => part.localName !== 'h4').map((part) => part.textContent.trim()).join(' ').trim();
            const element = (name, className, ...children) => {
              const made = page.createElement(name);
              if (className) made.className = className;
              made.append(...children);
              return made;
            };
            const article = element('article');
            const head = element('header', 'head');
            const group = element('hgroup');
            if (words('kicker')) group.append(element('p', 'kicker', words('kicker')));
            group.append(element('h1', '', words('title')));
            head.append(group);
            const date = /^(\d{4})-(\d{2})-(\d{2})/.exec(words('publish_date'));
            const day = date && new Date(Date.UTC(date[1], date[2] - 1, date[3]));
            const meta = [words('author'), day && !Number.isNaN(+day) ? new Intl.DateTimeFormat(page.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(day) : ''].filter(Boolean)
              .map((text) => element('span', '', text));
            if (meta.length) head.append(element('p', 'meta', ...meta));
            if (words('lead')) head.append(element('p', 'lead', words('lead')));
            article.append(head);
            const picture = field('image')?.querySelector('img')?.src;
            if (picture) {
              const image = element('img');
              image.src = picture;
              image.alt = words('image_alt');
              article.append(element('figure', 'plate', image, ...(words('image_caption') ? [element('figcaption', '', words('image_caption'))] : [])));
            }
            const prose = element('div', 'prose');
            const text = element('div', 'text', prose);
            const body = field('body')?.querySelector('[data-rich-text-preview]');
            if (body) prose.append(...[...body.childNodes].map((node) => page.importNode(node, true)));
            text.querySelectorAll('img[title]').forEach((image) => {
              if (image.title) image.replaceWith(element('figure', '', image.cloneNode(), element('figcaption', '', image.title)));
            });
            article.append(text);
            main.replaceChildren(article);
          };

          const begin = (frame) => {
            const page = frame.contentDocument;
            const language = page?.documentElement.lang;
            if (!page?.body || !pages[language] || page.getElementById('content')) return;
            page.documentElement.dir = pages[language].direction;
            page.body.className = 'document';
            const main = page.createElement('main');
            main.id = 'content';
            stylesOf(language).then((css) => {
              const style = page.createElement('style');
              style.textContent = css;
              page.head.append(style);
            });
            const watcher = new MutationObserver((changes) => {
              if (changes.every((change) => main.contains(change.target))) return;
              if (!main.isConnected) page.body.append(main);
              draw(page, main);
            });
            page.body.append(main);
            draw(page, main);
            watcher.observe(page.body, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['src', 'alt', 'title'] });
          };

          const seen = new WeakSet();
          new MutationObserver(() => document.querySelectorAll('iframe.preview').forEach((frame) => {
            if (seen.has(frame)) return;
            seen.add(frame);
            frame.addEventListener('load', () => begin(frame));
            if (frame.contentDocument?.querySelector('base')) begin(frame);
          })).observe(document, { childList: true, subtree: true });
        })();

        """;
}

using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;

namespace Daftar.Outputs.Admin;

/// <summary>The page that starts the editor. All addresses in it are relative, so that it works below any base path.</summary>
internal static class AdminPage
{
    /// <summary>
    /// What the page may do: run its own scripts, style itself as Svelte does, show files that were picked and
    /// portraits of GitHub's users, and talk to GitHub's API. Nothing else, and nobody may put it into a frame with
    /// scripts of theirs, since it holds a token.
    /// </summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
        + "img-src 'self' data: blob: https://*.githubusercontent.com; media-src 'self' blob:; "
        + "connect-src 'self' data: blob: https://api.github.com; frame-src blob:; base-uri 'none'; form-action 'none'";

    /// <summary>Sveltia names its icons' font so, and asks a CDN for it, which the policy forbids; this one is taken instead.</summary>
    public const string Styles = """
        @font-face {
          font-family: "Material Symbols Outlined";
          font-style: normal;
          font-weight: 100 700;
          font-display: block;
          src: url(icons.woff2) format("woff2");
        }
        /* A hint in the other language than the interface runs in its own direction. */
        section[data-key-path] p { unicode-bidi: plaintext; }
        .jalali {
          margin: .25rem 0 0;
          font-size: .9em;
          opacity: .8;
        }
        .fold {
          display: block;
          inline-size: 100%;
          padding: .75rem 1rem;
          border: 0;
          border-block-start: 1px solid color-mix(in srgb, currentColor 25%, transparent);
          background: none;
          color: inherit;
          font: inherit;
          font-weight: bold;
          text-align: start;
          cursor: pointer;
        }
        .fold::before { content: "▸ "; display: inline-block; min-inline-size: 1.2em; }
        [dir=rtl] .fold::before { content: "◂ "; }
        .fold[aria-expanded=true]::before { content: "▾ "; }
        /* Said where one signs in; later it would lie on the last field of a form, and on a phone's menu. */
        body:has([role=toolbar]) .origin { display: none; }
        .origin {
          position: fixed;
          z-index: 100;
          inset-block-end: 0;
          inset-inline: 0;
          max-block-size: 60vh;
          overflow: auto;
          padding: .4rem 1rem;
          background: Canvas;
          color: CanvasText;
          font: .8rem/1.6 system-ui, sans-serif;
          text-align: center;
        }

        """;

    public static string Html(SiteModel site)
    {
        var language = site.Languages[0].Settings;
        var direction = language.Direction.Code();
        return $"""
            <!DOCTYPE html>
            <html lang="{language.Code}" dir="{direction}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow">
            <meta name="referrer" content="no-referrer">
            <title>{WebUtility.HtmlEncode(language.SiteTitle)}</title>
            <link rel="stylesheet" href="editor.css">
            <link rel="cms-config-url" type="application/json" href="config.json">
            </head>
            <body>
            <noscript>
            {Told(site, "p",
                "The editor needs JavaScript. Texts can be edited without it; see CONTRIBUTING.md in the repository.",
                $"ویرایشگر به جاوااسکریپت نیاز دارد. متن‌ها را بی آن هم می‌توان ویرایش کرد؛ {(InterfaceLanguages.For(site.Configuration.LanguageCodes).Count > 1 ? "CONTRIBUTING.fa.md" : "CONTRIBUTING.md")} را در مخزن بخوانید.")}
            </noscript>
            {OriginNotice(site)}
            <script src="start.js"></script>
            <script src="sveltia-cms.js"></script>
            <script src="extend.js"></script>
            </body>
            </html>

            """;
    }

    /// <summary>
    /// Who else could read the token, told where people enter one. Browsers keep storage by origin: on github.io all sites of one owner share it.
    /// </summary>
    private static string OriginNotice(SiteModel site)
    {
        var origin = WebUtility.HtmlEncode(new Uri(site.Configuration.Origin).Authority);
        return $"""
            <details class="origin">
            <summary>{Told(site, "span", $"Your token and {origin}", $"توکن شما و {origin}", " · ")}</summary>
            {Told(site, "p",
                $"The token is stored in this browser for all pages of <bdi>{origin}</bdi>, including other sites at this address. Make a token only for this repository, with an expiry date, and sign out if you share this computer.",
                $"توکن در همین مرورگر و برای همهٔ صفحه‌های <bdi>{origin}</bdi> نگه داشته می‌شود، هر وبگاهی که آنجا باشد. توکنی بسازید که تنها برای همین مخزن و تا تاریخی معین باشد، و در رایانهٔ دیگران پس از کار خارج شوید.")}
            </details>
            """;
    }

    /// <summary>An element for each of our two languages that the site's editors may read, Persian first.</summary>
    private static string Told(SiteModel site, string element, string english, string persian, string between = "\n") =>
        string.Join(between, InterfaceLanguages.For(site.Configuration.LanguageCodes).Reverse().Select(language => language == "fa"
            ? $"<{element} lang=\"fa\" dir=\"rtl\">{persian}</{element}>"
            : $"<{element} lang=\"en\" dir=\"ltr\">{english}</{element}>"));

    /// <summary>
    /// Sveltia asks unpkg.com for its translations and for its newest version, and githubstatus.com how GitHub is. The
    /// first lie beside the page; the others are nobody's business.
    /// </summary>
    public static string Script(SiteModel site, AdminSettings settings)
    {
        var languages = new JsonArray([.. site.Languages.Select(language => (JsonNode)language.Code)]).ToJsonString();
        var zone = JsonValue.Create(site.Configuration.TimeZone == TimeZoneInfo.Utc ? "UTC" : site.Configuration.TimeZone.Id).ToJsonString();
        // The moment by the site's clock, wherever the editor sits.
        var now = $"() => new Intl.DateTimeFormat('sv-SE', {{ timeZone: {zone}, dateStyle: 'short', timeStyle: 'medium' }}).format(new Date()).replace(' ', 'T')";
        return UntouchedFields.Script + TranslationButtons.Script + OpeningLanguage.Script
            + Given("groups", FieldGroups.ToJson(ContentSchema.ArticlesOf(site.Configuration), new AdminFields(site, settings.Labels).Text), FieldGroups.Script)
            + Given("lastCode", NewsCodes.Highest(site).ToString(CultureInfo.InvariantCulture), Given("site", JsonValue.Create(site.Urls.Absolute(new SiteUrl("/"))).ToJsonString(), Given("now", now, NewsCodes.Script)))
            + (JalaliDates.AreShown(site) ? JalaliDates.Script : "") + $$"""
            (() => {
              const languages = {{languages}};
              const preferred = navigator.languages.filter(tag => languages.includes(tag.split('-')[0]));
              Object.defineProperty(navigator, 'languages', { get: () => preferred.length ? preferred : languages });

              const request = window.fetch;
              window.fetch = (resource, options) => {
                const address = String(resource?.url ?? resource);
                if (address === 'https://api.github.com/graphql' && typeof options?.body === 'string' && options.body.includes('createCommitOnBranch')) {
                  return untouched.commit(request, options).then((kept) => request(resource, kept));
                }
                const locale = /^https:\/\/unpkg\.com\/@sveltia\/cms.*\/locales\/([A-Za-z-]+\.json)$/.exec(address);
                if (locale) return request('locales/' + locale[1], options);
                if (/^https:\/\/(unpkg\.com|www\.githubstatus\.com)\//.test(address)) {
                  return Promise.resolve(new Response(null, { status: 404 }));
                }
                return request(resource, options);
              };
            })();

            """;
    }

    /// <summary>The scripts that are registered with Sveltia and run after it.</summary>
    public static string ScriptBehind(SiteModel site, AdminSettings settings)
    {
        var pages = new JsonObject();
        foreach (var language in site.Languages)
        {
            // Pages of the site whose styles the preview takes, relative to the editor's. One with a picture has all that texts can need.
            SiteUrl[] shown = [.. language.Articles.Where(article => article.Image is not null).Take(1).Concat(language.Articles.Take(1)).Distinct().Select(site.Urls.Article)];
            if (shown.Length == 0) shown = [site.Urls.Home(language.Code)];
            pages[language.Code] = new JsonObject
            {
                ["addresses"] = new JsonArray([.. shown.Select(page => (JsonNode)(".." + page.Value))]),
                ["direction"] = language.Settings.Direction.Code(),
            };
        }
        return TextTools.Script(new AdminFields(site, settings.Labels).Text) + Given("pages", pages.ToJsonString(), PreviewPane.Script);
    }

    /// <summary>A part of the script with a value of this site that the other parts do not see.</summary>
    private static string Given(string name, string value, string script) => $"{{\nconst {name} = {value};\n{script}}}\n";
}

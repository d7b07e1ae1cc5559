using AngleSharp.Html.Parser;
using Daftar.Tests.Markup;
using Daftar.Theming;
using Daftar.Theming.Models;

namespace Daftar.Tests.Theming;

/// <summary>
/// Attack strings in every text of every model, in templates that use every construct of the language: what a browser makes
/// of the page has the elements and attributes that the template wrote, and no address that runs code.
/// </summary>
public sealed class AttackTests
{
    private const string Layout = """
        {{ func link(url, label) }}<a href="{{ url }}" title="{{ label }}">{{ label }}</a>{{ end }}
        {{ func shout(text); ret text | string.upcase; end }}
        {{ capture kept }}<b>{{ title }}</b>{{ end }}
        {{ capture words }}a {{ title }}{{ end }}
        {{ both = title + kind }}
        <p class="{{ words }}" data-a='{{ title }}' data-b="{{ both | string.replace "t" "<" }}">{{ kept }}{{ both }}{{ shout title }}</p>
        {{ link title kind }}{{ link site.url site.title }}
        <a href="{{ title }}{{ kind }}">1</a><a href=" {{ title }}">2</a><a href="{{ title | string.strip }}">3</a><a href='{{ words }}'>4</a>
        <a href="{{ if title }}{{ title }}{{ end }}">5</a><img src="{{ title ?? kind }}" srcset="{{ title }} 1x, {{ kind }} 2x" alt="{{ title }}">
        <form action="{{ title }}"><button formaction="{{ kind }}">{{ title }}</button></form>
        <meta http-equiv="refresh" content="5; url={{ title }}">
        {{ for item in menu }}{{ item.label }}{{ for.index }}<a href="{{ item.url }}">{{ include "piece" value: item.label }}</a>{{ end }}
        {{ case title }}{{ when kind }}{{ title }}{{ else }}{{ kind }}{{ end }}
        {{ wrap box }}{{ title }}{{ end }}{{ x = include "piece" value: title; x }}{{ [title, kind] | array.join title }}{{ {a: title}.a }}{{ $"{title}!" }}
        {{ title | html.escape }}{{ title | string.append kind | string.truncate 40 }}{{ title | string.split "a" | array.join "" }}{{ t "by" name: title }}
        <textarea>{{ title }}</textarea><!-- {{ title }} -->{{ n = 0; while n < 2; n = n + 1; title; end }}
        """;

    [Fact]
    public void Attack_strings_stay_text_and_addresses_stay_harmless()
    {
        using var theme = new ThemeFolder();
        theme.Text("by: By {name}", "by: از {name}").Write("partials/piece.sbn-html", "<em title=\"{{ $value }}\">{{ $value }}</em>")
            .Write("layouts/page.sbn-html", "{{ func box }}<div>{{ $$ }}</div>{{ end }}" + Layout)
            .Write("layouts/home.sbn-html", Layout.Split('\n').Where(line => !line.Contains("func ", StringComparison.Ordinal) && !line.Contains("capture ", StringComparison.Ordinal)
                && !line.Contains("words", StringComparison.Ordinal) && !line.Contains("both", StringComparison.Ordinal) && !line.Contains("wrap ", StringComparison.Ordinal)
                && !line.Contains("while ", StringComparison.Ordinal) && !line.Contains("array.join", StringComparison.Ordinal) && !line.Contains("link ", StringComparison.Ordinal)).Aggregate("", (all, line) => all + line + "\n"));
        var (loaded, diagnostics) = theme.Load();
        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Severity == Daftar.Diagnostics.Severity.Error).Select(diagnostic => diagnostic.ToString()));
        var engine = (TemplateEngine)loaded.Templates;
        Assert.True(engine.IsInterpreted("page") && !engine.IsInterpreted("home"));
        var both = new BothWays(engine);
        var parser = new HtmlParser();

        foreach (var (layout, model) in new[] { ("page", typeof(ContentPageModel)), ("home", typeof(HomePageModel)) })
        {
            var harmless = Shape(parser, both.Render(layout, Model(model, "x")));
            foreach (var vector in XssVectors.All().Concat(["javascript:alert(1)", "JaVaScRiPt:alert(1)", " \tjava\nscript:alert(1)", "\u0001javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x", "x 1x, javascript:alert(1) 2x", "java"]))
                Assert.Equal($"{vector}\n{harmless}", $"{vector}\n{Shape(parser, both.Render(layout, Model(model, XssVectors.Decode(vector))))}");
        }

        static ILayoutModel Model(Type type, string text)
        {
            var model = (PageModel)SampleModel.Of(type) with
            {
                Title = text,
                Kind = text == "java" ? "script:alert(1)" : text,
                Site = new(text, text, text, text, "/", "/assets/", text),
                Menu = [new(text, text, false, [])],
            };
            return model;
        }
    }

    /// <summary>Elements and attributes of the parsed page; of addresses, whether they run code.</summary>
    private static string Shape(HtmlParser parser, string html)
    {
        var shape = new List<string>();
        foreach (var element in parser.ParseDocument(html).All)
        {
            shape.Add($"<{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name).Order(StringComparer.Ordinal))}>");
            foreach (var attribute in element.Attributes)
            {
                var isAddress = attribute.Name is "href" or "src" or "action" or "formaction" or "srcset" || (element.LocalName == "meta" && attribute.Name == "content");
                var address = string.Concat(attribute.Value.Where(c => c > ' ')).ToLowerInvariant();
                if (attribute.Name == "content") address = address[(address.IndexOf("url=", StringComparison.Ordinal) + 4)..];
                if (isAddress && (address.StartsWith("javascript:", StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal) || address.StartsWith("vbscript:", StringComparison.Ordinal)
                    || (attribute.Name == "srcset" && address.Contains(",javascript:", StringComparison.Ordinal))))
                    shape.Add($"RUNS {attribute.Name}={attribute.Value}");
            }
        }
        return string.Join('\n', shape);
    }
}

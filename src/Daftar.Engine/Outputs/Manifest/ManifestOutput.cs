using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Views;

namespace Daftar.Outputs.Manifest;

/// <summary>
/// <c>manifest.webmanifest</c> beside each language's home page: the site's name and the theme's icons (<c>icons/icon-192.png</c>), for a
/// telephone that puts the site on its first screen.
/// </summary>
public sealed class ManifestOutput : IOutput
{
    private const string IconStart = "icons/icon-", IconEnd = ".png";

    public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics) =>
        site.Languages.Select(language => new ManifestFile(site, language));

    private sealed class ManifestFile(SiteModel site, LanguageSite language)
        : PlannedFile(OutputPath.Of(new(site.Urls.Home(language.Code).Value + "manifest.webmanifest")))
    {
        public override string Describe() => "manifest.webmanifest";

        // Settings and theme, which all files depend on.
        public override void AddDependencies(FingerprintBuilder fingerprint)
        {
        }

        public override void Render(RenderContext context, IBufferWriter<byte> output)
        {
            using var json = new Utf8JsonWriter(output);
            var home = site.Urls.Link(site.Urls.Home(language.Code));
            json.WriteStartObject();
            json.WriteString("id", home);
            json.WriteString("name", language.Settings.SiteTitle);
            json.WriteString("description", language.Settings.SiteDescription);
            json.WriteString("lang", language.Code);
            json.WriteString("dir", language.Settings.Direction.Code());
            json.WriteString("start_url", home);
            json.WriteString("scope", site.Urls.Link(site.Urls.Root));
            json.WriteString("display", "minimal-ui");
            json.WriteStartArray("icons");
            foreach (var asset in site.Theme.Assets)
            {
                if (!asset.Path.StartsWith(IconStart, StringComparison.Ordinal) || !asset.Path.EndsWith(IconEnd, StringComparison.Ordinal)) continue;
                if (!int.TryParse(asset.Path.AsSpan()[IconStart.Length..^IconEnd.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var size)) continue;
                json.WriteStartObject();
                json.WriteString("src", site.Urls.Link(new("/assets/" + asset.Path)));
                json.WriteString("sizes", string.Create(CultureInfo.InvariantCulture, $"{size}x{size}"));
                json.WriteString("type", "image/png");
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}

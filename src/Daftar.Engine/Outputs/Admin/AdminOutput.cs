using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Modelling;
using Daftar.Outputs.Assets;
using Daftar.Planning;
using Daftar.Views;

namespace Daftar.Outputs.Admin;

/// <summary>
/// The browser editor: Sveltia CMS from <c>admin/node_modules</c>, a page that starts it, and its configuration made
/// from the content schema. Nobody but editors loads it; it is in no sitemap, no search and no service worker.
/// </summary>
public sealed class AdminOutput(AdminSettings settings) : IOutput
{
    private const string Packages = "admin/node_modules";
    private const string Editor = Packages + "/@sveltia/cms";
    private const string Icons = Packages + "/@fontsource-variable/material-symbols-outlined";

    public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics)
    {
        var root = site.Configuration.Root;
        var copies = Copies(site.Configuration).ToList();
        var program = (Target: "sveltia-cms.js", Source: Editor + "/dist/sveltia-cms.js");
        if (copies.Prepend(program).ToList().Find(copy => !File.Exists(Path.Combine(root, copy.Source))).Source is { } missing)
        {
            diagnostics.Add(AdminDiagnostics.NotInstalled(settings.Place, missing));
            yield break;
        }
        // Packages of npm may be links to each other, but none leads to a file of the machine that builds.
        foreach (var (_, source) in copies.Prepend(program))
        {
            var full = Path.Combine(root, source);
            if (UnixFile.IsNoFile(full)) diagnostics.Add(FileDiagnostics.NotAFile(source));
            else if (!RealPath.Contains(RealPath.Of(root), RealPath.Of(full))) diagnostics.Add(AdminDiagnostics.LinkOut(source));
            else continue;
            yield break;
        }
        var repository = AdminRepository.Of(site.Configuration);
        if (repository is null) diagnostics.Add(AdminDiagnostics.NoRepository(settings.Place));

        foreach (var (target, source) in copies)
        {
            if (target == "locales/fa.json") yield return new EditorLocale(target, source, Path.Combine(root, source), PersianInterface.Texts, PersianInterface.Words);
            else yield return new CopiedFile(new("admin/" + target), source, Path.Combine(root, source), null);
        }
        yield return new EditorProgram(program.Target, program.Source, Path.Combine(root, program.Source));
        yield return new AdminFile("index.html", AdminPage.Html(site));
        yield return new AdminFile("start.js", AdminPage.Script(site, settings));
        yield return new AdminFile("extend.js", AdminPage.ScriptBehind(site, settings));
        yield return new AdminFile("preview.css", PreviewPane.Styles);
        yield return new AdminFile("editor.css", AdminPage.Styles);
        yield return new AdminFile("config.json", new AdminConfiguration(site, settings, repository).ToJson());
    }

    private static IEnumerable<(string Target, string Source)> Copies(SiteConfiguration configuration)
    {
        yield return ("sveltia-cms.LICENSE.txt", Editor + "/LICENSE.txt");
        yield return ("icons.woff2", Icons + "/files/material-symbols-outlined-latin-wght-normal.woff2");
        yield return ("icons.LICENSE.txt", Icons + "/LICENSE");
        foreach (var language in configuration.Languages)
        {
            // English is in the program; a language that Sveltia does not speak it answers in English.
            var source = $"{Editor}/locales/{language.Code}.json";
            if (File.Exists(Path.Combine(configuration.Root, source))) yield return ($"locales/{language.Code}.json", source);
        }
    }
}

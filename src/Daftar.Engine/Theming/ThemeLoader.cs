using System.Text;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Media;
using Daftar.Theming.Strings;
using Daftar.Theming.Styles;
using Daftar.Theming.Templates;
using Daftar.Theming.Templates.Escaping;
using Daftar.Theming.Templates.Interpreting;
using Daftar.Theming.Templates.Syntax;

namespace Daftar.Theming;

/// <summary>Reads a theme and checks it against the models and texts that its templates use, before anything is rendered.</summary>
public static class ThemeLoader
{
    /// <summary>
    /// The theme of a site. What is wrong with it is reported; the theme may be rendered only when nothing was an error.
    /// </summary>
    /// <param name="root">The site's folder on this machine.</param>
    /// <param name="known">The layouts that outputs render.</param>
    /// <param name="outputStrings">Keys of texts that outputs read with <see cref="ThemeStrings"/>, beside those of dates.</param>
    public static Theme Load(
        string root, SiteConfiguration configuration, IReadOnlyList<LayoutModel> known, DiagnosticBag diagnostics,
        IEnumerable<string>? outputStrings = null)
    {
        var files = ThemeFiles.Read(root, configuration, diagnostics);
        var layouts = Parse(files.Source.Layouts.Values, diagnostics);
        var partials = Reached(layouts, Parse(files.Source.Partials.Values, diagnostics));
        var uses = TemplateUses.Of(layouts.Concat(partials));

        string[] asked = [.. outputStrings ?? []];
        var stringsFiles = ReadStrings(files, configuration, diagnostics);
        UntranslatedCheck.Check(stringsFiles, diagnostics);
        ProgramTexts.Complete(stringsFiles, configuration, uses.Strings.Concat(asked), diagnostics);
        var strings = stringsFiles.ToDictionary(
            file => file.Language, file => file.ToStrings(configuration.Language(file.Language).Digits), StringComparer.Ordinal);
        StringsCheck.Check(stringsFiles, configuration, uses.Strings, asked, diagnostics);

        var assets = new ThemeAssets(files.Source.Assets, uses.Inlined, configuration.LinkRoot, FormTargets(configuration),
            files.Source.Layouts.Values.Concat(files.Source.Partials.Values).Select(template => template.Text));
        List<ThemeStrings> texts = [.. configuration.Languages.Select(language => strings[language.Code])];
        var functions = new FunctionBinder(stringsFiles, texts, files.Source.Assets, assets, diagnostics);
        var bound = BindTemplates(layouts, partials, known, files.Source, functions, [.. FormTargets(configuration)], diagnostics, out var interpreted);
        var interpreter = new Interpreter(partials.ToDictionary(partial => partial.File.Name, partial => partial.Page, StringComparer.Ordinal), texts, assets);
        foreach (var asset in files.Source.Assets.Values.Where(asset => !asset.IsBuiltIn)) StyleCheck.Check(asset, files.Source.Assets, uses, diagnostics);
        return new(new TemplateEngine(bound, interpreted, interpreter, texts, assets.Styles), strings, Copied(files.Source.Assets, uses, layouts.Concat(partials), diagnostics), files.Digest)
        {
            Cards = files.Cards,
            Links = [.. layouts.Concat(partials).SelectMany(template => TemplateLinks.Of(template.File))],
        };
    }

    /// <summary>Without the program's own partials that nothing includes, because the site has layouts of its own.</summary>
    private static List<ParsedTemplate> Reached(List<ParsedTemplate> layouts, List<ParsedTemplate> partials)
    {
        var wanted = partials.Where(partial => !partial.File.IsBuiltIn).ToHashSet();
        for (var count = -1; count != wanted.Count;)
        {
            count = wanted.Count;
            var names = TemplateUses.Of(layouts.Concat(wanted)).Partials;
            wanted.UnionWith(partials.Where(partial => names.Contains(partial.File.Name)));
        }
        return [.. partials.Where(wanted.Contains)];
    }

    private static List<ParsedTemplate> Parse(IEnumerable<TemplateFile> files, DiagnosticBag diagnostics)
    {
        var parsed = new List<ParsedTemplate>();
        foreach (var file in files)
        {
            if (TemplateReader.Read(file, diagnostics) is { } template) parsed.Add(template);
        }
        return parsed;
    }

    private static List<StringsFile> ReadStrings(ThemeFiles files, SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        var read = new List<StringsFile>();
        foreach (var language in configuration.Languages)
        {
            if (files.Strings.TryGetValue(language.Code, out var file))
            {
                read.Add(StringsFile.Read(language.Code, file.Place, file.Text, diagnostics));
                continue;
            }
            var path = $"{configuration.ThemePaths[0]}/strings/{language.Code}.yml";
            diagnostics.Add(ThemeDiagnostics.NoStringsFile(path, language.Code));
            read.Add(StringsFile.Missing(language.Code, path, diagnostics));
        }
        return read;
    }

    private static Dictionary<string, BoundTemplate> BindTemplates(
        List<ParsedTemplate> layouts, List<ParsedTemplate> partials, IReadOnlyList<LayoutModel> models, ThemeSource source, FunctionBinder functions,
        IReadOnlyCollection<string> formTargets, DiagnosticBag diagnostics, out HashSet<string> interpreted)
    {
        foreach (var template in layouts.Concat(partials)) PolicyCheck.Check(template.File, formTargets, diagnostics);

        var bound = new Dictionary<string, BoundTemplate>(StringComparer.Ordinal);
        var byName = partials.ToDictionary(partial => partial.File.Name, StringComparer.Ordinal);
        var binder = new TemplateBinder(byName, source.Partials.Keys.ToHashSet(StringComparer.Ordinal), functions, diagnostics);
        foreach (var layout in layouts)
        {
            var name = layout.File.Name;
            if (models.FirstOrDefault(known => known.Name == name) is { } known) bound[name] = binder.BindLayout(layout, known.Model);
            else diagnostics.Add(TemplateDiagnostics.UnknownLayout(
                new(layout.File.Path), name, Suggestion.For(name, models.Select(model => model.Name))));
        }
        interpreted = [.. bound.Where(layout => layout.Value.NeedsInterpreter() is not null).Select(layout => layout.Key)];
        binder.ReportTextsAsAddresses(interpreted.SelectMany(name => bound[name].All()).Select(template => template.Template).ToHashSet());
        UseRewriter.Rewrite(binder.Uses);
        binder.ReportUnusedPartials();
        return bound;
    }

    /// <summary>A search form for readers without JavaScript goes to another site, which the policy has to allow.</summary>
    private static IEnumerable<string> FormTargets(SiteConfiguration configuration) =>
        new[] { configuration.WebSearchUrl, configuration.Comments?.Form }
            .Select(address => Uri.TryCreate(address, UriKind.Absolute, out var url) ? url.GetLeftPart(UriPartial.Authority) : null)
            .OfType<string>().Distinct();

    /// <summary>All of the site's own files, and of the program's those that templates link, with the icons of a first screen.</summary>
    private static List<ThemeAsset> Copied(IReadOnlyDictionary<string, AssetFile> assets, TemplateUses uses, IEnumerable<ParsedTemplate> templates, DiagnosticBag diagnostics)
    {
        // Icons have an address that stays, behind site.assets; whoever links one wants the sizes that the manifest names too.
        var wantsIcons = templates.SelectMany(template => TemplateLinks.Of(template.File)).Any(link => link.Address.StartsWith("icons/", StringComparison.Ordinal));
        return [.. assets.Values
            .Where(asset => uses.Linked.Contains(asset.Path) || asset.Path == Theme.FeedStyle || (wantsIcons && asset.Path.StartsWith("icons/", StringComparison.Ordinal) && !ThemeAssets.IsIcon(asset)) || (!asset.IsBuiltIn && !uses.Inlined.Contains(asset.Path) && !ThemeAssets.IsIcon(asset)))
            .OrderBy(asset => asset.Path, StringComparer.Ordinal)
            .Select(asset => new ThemeAsset(asset.Path, asset.FullPath, asset.Digest, Rewritten(asset, asset.Place, diagnostics) ?? (asset.IsBuiltIn ? asset.Bytes : null), asset.Place))];
    }

    private static byte[]? Rewritten(AssetFile asset, string place, DiagnosticBag diagnostics)
    {
        if (asset.Minified is { } text) return Encoding.UTF8.GetBytes(text);
        if (FileKinds.CleanAsset(asset.Bytes) is not var (kind, cleaned)) return null;
        if (cleaned.Fault is { } fault) diagnostics.Add(MediaDiagnostics.Broken(place, kind, fault));
        return cleaned.Content;
    }
}

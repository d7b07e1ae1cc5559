using System.Globalization;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Languages;
using Daftar.Loading.Comments;
using Daftar.Schema;
using Daftar.Sources;

namespace Daftar.Authoring.Comments;

/// <summary>Writes readers' comments as files that pass the check. No file is ever written over.</summary>
/// <param name="content">What the site has already.</param>
/// <param name="now">The moment in the site's time zone.</param>
/// <param name="writes">False to find out what would be written.</param>
public sealed class CommentWriter(string root, SiteConfiguration configuration, ContentSet content, DateTime now, bool writes = true)
{
    private readonly HashSet<int> _codes = [.. content.Articles.Select(article => article.NewsCode)];
    private readonly Dictionary<int, KnownComments> _known = [];
    private readonly Dictionary<(int Code, string Day), int> _last = [];

    /// <summary>Whether a comment could not be written that nothing was wrong with.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Null when something is wrong, which the diagnostics tell; nothing was written then.</summary>
    public WrittenComment? Write(NewComment comment, DiagnosticBag diagnostics)
    {
        var known = KnownOf(comment.NewsCode);
        var date = DateOf(comment, diagnostics);
        var name = Cleaned(comment, "name", string.Join(' ', comment.Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), CommentLoader.LongestName, diagnostics);
        var text = Cleaned(comment, "text", comment.Text, CommentLoader.LongestText, diagnostics);
        if (!_codes.Contains(comment.NewsCode))
        {
            diagnostics.Add(CommentAuthoringDiagnostics.NoArticle(comment.Place, comment.NewsCode));
            return null;
        }
        if (!IsAnswerable(comment, known, diagnostics) || date is not { } when || name is null || text is null) return null;
        if (known.ByText.TryGetValue((name, text), out var same)) return new(PathOf(comment.NewsCode, same), same, IsNew: false);
        var written = Save(comment.NewsCode, when, Yaml(comment, when, name, text), diagnostics);
        if (written is not null) known.Add(name, text, written.Id);
        return written;
    }

    private KnownComments KnownOf(int code)
    {
        if (_known.TryGetValue(code, out var known)) return known;
        _known[code] = known = new();
        foreach (var comment in content.Comments.GetValueOrDefault(code, [])) known.Add(comment.Name, comment.Text, comment.Id);
        return known;
    }

    private ContentDate? DateOf(NewComment comment, DiagnosticBag diagnostics)
    {
        if (comment.Date is null) return new(now, true, configuration.TimeZone.GetUtcOffset(now));
        if (DateLiteral.TryParse(Digits.ToAscii(comment.Date), out var date)) return ContentDate.From(date, configuration.TimeZone);
        diagnostics.Add(CommentAuthoringDiagnostics.NotADate(comment.Place, comment.Date));
        return null;
    }

    private static bool IsAnswerable(NewComment comment, KnownComments known, DiagnosticBag diagnostics)
    {
        if (comment.ReplyTo is not { } answered || known.Ids.Contains(answered)) return true;
        diagnostics.Add(CommentDiagnostics.UnknownReply(comment.Place, answered, Suggestion.For(answered, known.Ids)));
        return false;
    }

    private string Yaml(NewComment comment, ContentDate date, string name, string text)
    {
        return new ContentWriter(ContentSchema.Comments)
            .Set("name", name).Set("date", date.ToIso()).Set("language", LanguageDetection.Detect(text, [.. configuration.LanguageCodes]))
            .Set("reply_to", comment.ReplyTo).Set("text", text).ToYaml();
    }

    private WrittenComment? Save(int code, ContentDate date, string yaml, DiagnosticBag diagnostics)
    {
        var day = date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        for (var number = _last.GetValueOrDefault((code, day)) + 1; ; number++)
        {
            var id = $"{day}-{number.ToString(CultureInfo.InvariantCulture)}";
            var path = PathOf(code, id);
            var full = Path.Combine(root, path);
            if (Path.Exists(full)) continue;
            try
            {
                if (writes) SourceFile.Create(full, yaml);
            }
            catch (IOException) when (Path.Exists(full))
            {
                // Another command took the name meanwhile.
                continue;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(AuthoringDiagnostics.NotWritten(path, exception.Message));
                HasFailed = true;
                return null;
            }
            _last[(code, day)] = number;
            return new(path, id, IsNew: true);
        }
    }

    private string PathOf(int code, string id) => $"{configuration.InputPath}/comments/{code.ToString(CultureInfo.InvariantCulture)}/{id}.yml";

    /// <summary>The text as a file may have it; null when it is empty, too long, or holds an address of mail.</summary>
    private static string? Cleaned(NewComment comment, string key, string value, int longest, DiagnosticBag diagnostics)
    {
        var lines = ForbiddenCharacters.Remove(value).ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        var text = CommentText.Clean(string.Join('\n', lines));
        if (text.Length == 0) diagnostics.Add(CommentAuthoringDiagnostics.Missing(comment.Place, "--" + key));
        else if (text.Length > longest) diagnostics.Add(CommentDiagnostics.TooLong(comment.Place, key, text.Length, longest));
        else if (CommentLoader.EmailAddress().Match(text) is { Success: true } address) diagnostics.Add(CommentDiagnostics.EmailAddress(comment.Place, key, address.Value));
        else return text;
        return null;
    }

    /// <summary>The comments of one article, those of this run too.</summary>
    private sealed class KnownComments
    {
        public Dictionary<(string Name, string Text), string> ByText { get; } = [];

        public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

        public void Add(string name, string text, string id)
        {
            ByText.TryAdd((name, text), id);
            Ids.Add(id);
        }
    }
}

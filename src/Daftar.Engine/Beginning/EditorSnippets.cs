using System.Text.Json.Nodes;
using Daftar.Schema;

namespace Daftar.Beginning;

/// <summary>Completion in Visual Studio Code: a snippet for each key of an article, with the values of closed lists to choose from.</summary>
public static class EditorSnippets
{
    /// <param name="languages">Of names and descriptions: <c>en</c>, <c>fa</c>, or both.</param>
    public static string Of(CollectionSchema articles, IReadOnlyList<string> languages)
    {
        var snippets = new JsonObject();
        foreach (var field in articles.Fields.Where(field => !field.IsHidden))
        {
            var isPersian = languages.Contains("fa");
            snippets[isPersian ? $"{field.Key} ({field.Label.Persian})" : field.Key] = new JsonObject
            {
                ["scope"] = "markdown",
                ["prefix"] = isPersian ? new JsonArray(field.Key, field.Label.Persian) : new JsonArray(field.Key),
                ["body"] = Body(field, 1),
                ["description"] = string.Join('\n', languages.Select(field.Help.In)),
            };
        }
        return SettingsFile.Text(snippets);
    }

    private static string Body(FieldSchema field, int stop) => field.Key + ": " + field.Kind switch
    {
        FieldKind.Boolean => $"${{{stop}|true,false|}}",
        FieldKind.Date => $"${{{stop}:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}}",
        FieldKind.Choice => $"${{{stop}|{string.Join(',', field.Choices.Select(choice => choice.Value))}|}}",
        FieldKind.TextList or FieldKind.TermList or FieldKind.AuthorList => $"[${stop}]",
        FieldKind.LongText => $"|-\n  ${stop}",
        FieldKind.Group => "\n" + string.Join('\n', field.Fields.Select((inner, index) => "  " + Body(inner, stop + index))),
        FieldKind.GroupList => "\n" + string.Join('\n', field.Fields.Select((inner, index) => (index == 0 ? "  - " : "    ") + BodyInline(inner, stop + index))),
        _ => $"${stop}",
    };

    private static string BodyInline(FieldSchema field, int stop) =>
        field.Kind == FieldKind.LongText ? $"{field.Key}: \"${stop}\"" : Body(field, stop);
}

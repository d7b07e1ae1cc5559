using System.Globalization;
using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Sources;

namespace Daftar.Schema;

/// <summary>Checks a mapping against a schema and reads it into typed values; reports everything that does not fit.</summary>
public static class SchemaReader
{
    /// <param name="languages">Codes that a <see cref="FieldKind.Translated"/> value may use.</param>
    public static FieldValues Read(
        DataMapping mapping, CollectionSchema schema, IReadOnlyCollection<string> languages, DiagnosticBag diagnostics) =>
        new Reader(schema.IgnoresCase, languages, diagnostics).ReadMapping(mapping, schema.Fields, schema.ForeignKeys);

    /// <summary>Each author, tag and old address makes files of its own; nobody means tens of thousands for one article.</summary>
    private const int LongestList = 1000;

    /// <summary>Who wrote more unknown keys than these mistyped none.</summary>
    private const int MostMeant = 100;

    private sealed class Reader(bool ignoresCase, IReadOnlyCollection<string> languages, DiagnosticBag diagnostics)
    {
        private readonly StringComparison _comparison =
            ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

        public FieldValues ReadMapping(DataMapping mapping, IReadOnlyList<FieldSchema> fields, IReadOnlyList<string>? foreign = null)
        {
            var values = new Dictionary<string, object>(mapping.Entries.Count, StringComparer.Ordinal);
            var unknown = 0;
            foreach (var entry in mapping.Entries)
            {
                var field = Find(fields, entry.Key);
                if (field is null)
                {
                    if (foreign?.Any(key => string.Equals(key, entry.Key, _comparison)) == true) continue;
                    var meant = ++unknown > MostMeant ? null : Suggestion.For(entry.Key, fields.Select(candidate => candidate.Key).Concat(foreign ?? []));
                    diagnostics.Add(SchemaDiagnostics.UnknownKey(entry.KeyPlace, entry.Key, meant));
                }
                else if (entry.Value is not DataScalar { IsNull: true } && ReadValue(field, entry.Value) is { } value)
                {
                    values[field.Key] = value;
                }
                else if (field.IsRequired && entry.Value is DataScalar { IsNull: true })
                {
                    diagnostics.Add(SchemaDiagnostics.EmptyValue(entry.KeyPlace, field.Key));
                }
            }
            foreach (var field in fields)
            {
                if (field.IsRequired && !mapping.Entries.Any(entry => string.Equals(entry.Key, field.Key, _comparison))
                    && !mapping.Unread.Any(key => string.Equals(key, field.Key, _comparison)))
                    diagnostics.Add(SchemaDiagnostics.MissingKey(mapping.Place, field.Key, Example(field)));
            }
            return new(mapping.Place, values);
        }

        private FieldSchema? Find(IReadOnlyList<FieldSchema> fields, string key)
        {
            foreach (var field in fields)
            {
                if (string.Equals(field.Key, key, _comparison)) return field;
            }
            return null;
        }

        private object? ReadValue(FieldSchema field, DataNode node) => field.Kind switch
        {
            FieldKind.Text or FieldKind.LongText or FieldKind.Image or FieldKind.Address or FieldKind.Term => ReadText(field, node),
            FieldKind.Integer => ReadInteger(field, node),
            FieldKind.Boolean => ReadBoolean(field, node),
            FieldKind.Date => ReadDate(field, node),
            FieldKind.Choice => ReadChoice(field, node),
            FieldKind.TextList or FieldKind.TermList or FieldKind.AuthorList => ReadTexts(field, node),
            FieldKind.Translated => ReadTranslated(field, node),
            FieldKind.Group => node is DataMapping group ? ReadMapping(group, field.Fields) : WrongType(field, node),
            FieldKind.GroupList => ReadGroups(field, node),
            _ => node,
        };

        private LocatedText? ReadText(FieldSchema field, DataNode node)
        {
            if (node is not DataScalar scalar)
            {
                WrongType(field, node);
                return null;
            }
            var text = scalar.Value.Trim();
            if (text.Length == 0)
            {
                diagnostics.Add(SchemaDiagnostics.EmptyValue(scalar.Place, field.Key));
                return null;
            }
            if (ForbiddenCharacters.IndexIn(text) is >= 0 and var forbidden)
            {
                diagnostics.Add(SchemaDiagnostics.ForbiddenCharacter(scalar.Place, field.Key, text[forbidden]));
                return null;
            }
            if (field.Kind == FieldKind.Text && text.AsSpan().IndexOfAny('\r', '\n') >= 0)
            {
                diagnostics.Add(SchemaDiagnostics.WrongType(scalar.Place, field.Key, new("several lines", "چند سطر"), new("one line of text", "یک سطر متن")));
                return null;
            }
            if (field.MaxLength > 0 && text.Length > field.MaxLength)
                diagnostics.Add(SchemaDiagnostics.TooLong(scalar.Place, field.Key, text.Length, field.MaxLength));
            if (field.Pattern is not null && !Regex.IsMatch(text, field.Pattern, RegexOptions.ECMAScript | RegexOptions.CultureInvariant))
            {
                diagnostics.Add(SchemaDiagnostics.BadPattern(scalar.Place, field.Key, text, Wanted(field)));
                return null;
            }
            return new LocatedText(text, scalar.Place);
        }

        private object? ReadInteger(FieldSchema field, DataNode node)
        {
            if (node is DataScalar { IsPlain: true } scalar
                && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && (number > 0 || field.AllowsZero))
                return new Located<int>(number, scalar.Place);
            return WrongType(field, node);
        }

        private object? ReadBoolean(FieldSchema field, DataNode node) => node switch
        {
            DataScalar { IsPlain: true, Value: "true" or "True" or "TRUE" } => new Located<bool>(true, node.Place),
            DataScalar { IsPlain: true, Value: "false" or "False" or "FALSE" } => new Located<bool>(false, node.Place),
            _ => WrongType(field, node),
        };

        private object? ReadDate(FieldSchema field, DataNode node)
        {
            if (node is not DataScalar scalar) return WrongType(field, node);
            if (DateLiteral.TryParse(scalar.Value.Trim(), out var date)) return new Located<DateLiteral>(date, scalar.Place);
            diagnostics.Add(SchemaDiagnostics.NotADate(scalar.Place, field.Key, scalar.Value, DateLiteral.Guess(scalar.Value.Trim())));
            return null;
        }

        private object? ReadChoice(FieldSchema field, DataNode node)
        {
            if (node is not DataScalar scalar) return WrongType(field, node);
            if (field.Choices.Any(choice => choice.Value == scalar.Value)) return new LocatedText(scalar.Value, scalar.Place);
            var values = field.Choices.Select(choice => choice.Value).ToList();
            diagnostics.Add(SchemaDiagnostics.NotAChoice(scalar.Place, field.Key, scalar.Value, values, Suggestion.For(scalar.Value, values)));
            return null;
        }

        private object? ReadTexts(FieldSchema field, DataNode node)
        {
            if (node is DataScalar) return ReadText(field, node) is { } single ? new[] { single } : null;
            if (node is not DataSequence sequence) return WrongType(field, node);
            if (IsTooLong(field, sequence)) return null;
            var texts = new List<LocatedText>(sequence.Items.Count);
            var seen = new HashSet<string>(sequence.Items.Count, StringComparer.Ordinal);
            foreach (var item in sequence.Items)
            {
                if (ReadText(field, item) is not { } text) continue;
                if (seen.Add(text.Value)) texts.Add(text);
                else diagnostics.Add(SchemaDiagnostics.RepeatedItem(text.Place, field.Key, text.Value));
            }
            return texts;
        }

        private object? ReadTranslated(FieldSchema field, DataNode node)
        {
            if (node is DataScalar) return ReadText(field, node) is { } text ? new Dictionary<string, string> { [""] = text.Value } : null;
            if (node is not DataMapping mapping) return WrongType(field, node);
            var texts = new Dictionary<string, string>(mapping.Entries.Count, StringComparer.Ordinal);
            foreach (var entry in mapping.Entries)
            {
                if (!languages.Contains(entry.Key))
                    diagnostics.Add(SchemaDiagnostics.UnknownKey(entry.KeyPlace, entry.Key, Suggestion.For(entry.Key, languages)));
                else if (entry.Value is not DataScalar { IsNull: true } && ReadText(field, entry.Value) is { } text)
                    texts[entry.Key] = text.Value;
            }
            return texts;
        }

        private object? ReadGroups(FieldSchema field, DataNode node)
        {
            if (node is not DataSequence sequence) return WrongType(field, node);
            if (IsTooLong(field, sequence)) return null;
            var groups = new List<FieldValues>(sequence.Items.Count);
            foreach (var item in sequence.Items)
            {
                if (item is DataMapping mapping) groups.Add(ReadMapping(mapping, field.Fields));
                else WrongType(field, item);
            }
            return groups;
        }

        private bool IsTooLong(FieldSchema field, DataSequence sequence)
        {
            if (sequence.Items.Count <= LongestList) return false;
            diagnostics.Add(SchemaDiagnostics.TooManyItems(sequence.Place, field.Key, sequence.Items.Count, LongestList));
            return true;
        }

        private object? WrongType(FieldSchema field, DataNode node)
        {
            var isText = field.Kind is FieldKind.Text or FieldKind.LongText || (node is DataMapping && field.Kind is FieldKind.TextList or FieldKind.AuthorList);
            diagnostics.Add(isText && node is not DataScalar
                ? SchemaDiagnostics.NotText(node.Place, field.Key, Describe(node), Wanted(field))
                : SchemaDiagnostics.WrongType(node.Place, field.Key, Describe(node), Wanted(field)));
            return null;
        }

        private static LocalizedText Describe(DataNode node) => node switch
        {
            DataScalar scalar when (scalar.Value.Length > 60 ? scalar.Value[..60] + "…" : scalar.Value) is var shown => new($"'{shown}'", $"«{shown}»"),
            DataSequence => new("a list", "یک فهرست"),
            _ => new("a mapping", "مجموعه‌ای از کلیدها"),
        };

        private static LocalizedText Wanted(FieldSchema field) => field.Kind switch
        {
            FieldKind.Text when field.Pattern is null => new("one line of text", "یک سطر متن"),
            FieldKind.LongText => new("text", "متن"),
            FieldKind.Integer when field.AllowsZero => new("a whole number such as 200, or 0, without quotes", "یک عدد صحیح بدون گیومه، مانند 200، یا 0"),
            FieldKind.Integer => new("a positive whole number such as 4219, without quotes", "یک عدد صحیح مثبت بدون گیومه، مانند 4219"),
            FieldKind.Boolean => new("true or false", "true یا false"),
            FieldKind.Date => new("a date such as 2025-12-29 or 2025-12-29T10:45:00", "تاریخی مانند 2025-12-29 یا 2025-12-29T10:45:00"),
            FieldKind.TextList or FieldKind.TermList or FieldKind.AuthorList when field.Pattern is null => new("a list of texts", "فهرستی از متن‌ها"),
            FieldKind.Term => new("the id of a term", "شناسهٔ یک واژه"),
            FieldKind.Address => new("an address that begins with https:// or http://", "نشانی‌ای که با https:// یا http:// آغاز شود"),
            FieldKind.Image => new("the path of an image below input/, such as images/kabul.jpg", "مسیر تصویری زیر پوشهٔ input، مانند images/kabul.jpg"),
            FieldKind.Translated => new("a text, or a text for each language", "یک متن، یا متنی برای هر زبان"),
            FieldKind.Group => new("a mapping of keys", "مجموعه‌ای از کلیدها"),
            FieldKind.GroupList => new("a list of mappings", "فهرستی از مجموعه‌ها"),
            _ => new(Phrase(field.Help.English), Phrase(field.Help.Persian)),
        };

        // The help in the middle of another sentence. Abbreviations such as BCP keep their capitals.
        private static string Phrase(string help) => (char.IsUpper(help[1]) ? help[0] : char.ToLowerInvariant(help[0])) + help[1..].TrimEnd('.');

        private static string Example(FieldSchema field) => field.Key + ": " + field.Kind switch
        {
            FieldKind.Integer => "4219",
            FieldKind.Boolean => "true",
            FieldKind.Date => "2025-12-29T10:45:00",
            FieldKind.Choice => field.Choices[0].Value,
            FieldKind.Term => field.Target == "types" ? "report" : "…",
            FieldKind.TextList or FieldKind.TermList or FieldKind.AuthorList or FieldKind.GroupList => "[…]",
            FieldKind.Translated => "{en: …, fa: …}",
            _ => "…",
        };
    }
}

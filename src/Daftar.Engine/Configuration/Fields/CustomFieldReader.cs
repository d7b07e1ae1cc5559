using Daftar.Diagnostics;
using Daftar.Schema;

namespace Daftar.Configuration.Fields;

/// <summary>Reads the setting <c>CustomFields</c>.</summary>
internal static class CustomFieldReader
{
    private static readonly Dictionary<string, string> None = [];

    public static IReadOnlyList<CustomFieldSettings> Read(FieldValues settings, DiagnosticBag diagnostics)
    {
        var fields = new List<CustomFieldSettings>();
        foreach (var entry in settings.Groups("CustomFields"))
        {
            if (entry.Located("Key") is not { } key) continue;
            if (fields.Exists(known => known.Key == key.Value))
            {
                diagnostics.Add(CustomFieldDiagnostics.DeclaredTwice(key.Place, key.Value));
                continue;
            }
            var field = Read(key.Value, entry);
            if (field.Kind == FieldKind.Choice != field.Choices.Count > 0) diagnostics.Add(CustomFieldDiagnostics.Choices(key.Place, key.Value, field.Kind == FieldKind.Choice));
            fields.Add(field);
        }
        return fields;
    }

    private static CustomFieldSettings Read(string key, FieldValues entry) => new(key, CustomFieldSettings.Kinds[entry.Text("Kind") ?? "text"])
    {
        Labels = entry.Translated("Label") ?? None,
        Help = entry.Translated("Help") ?? None,
        Choices = [.. entry.Groups("Choices").Where(choice => choice.Has("Value")).Select(choice => (choice.Text("Value")!, choice.Translated("Label") ?? None))],
        IsRequired = entry.Flag("Required"),
        IsShared = entry.Flag("Shared"),
        IsShown = entry.Flag("Shown", true),
        Place = entry.Place,
    };
}

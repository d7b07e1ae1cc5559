using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using Daftar.Diagnostics;
using Daftar.Markup;

namespace Daftar.Theming.Templates;

/// <summary>The models as templates see them: properties in snake case, lists with a size.</summary>
internal static class ModelTypes
{
    private const string KeptWhole = "Models are types of the engine, which native compilation keeps whole (TrimmerRootAssembly in Daftar.Cli.csproj).";

    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, ModelMember>> Known = new();

    /// <summary>Properties by their names in templates; empty for texts, numbers and lists.</summary>
    public static IReadOnlyDictionary<string, ModelMember> MembersOf(Type type) => Known.GetOrAdd(type, ReadMembers);

    /// <summary>Every name that may follow a value of this type and a dot, numbers of a list's items excepted.</summary>
    public static IEnumerable<string> NamesIn(Type type) => ElementOf(type) is null ? MembersOf(type).Keys : ["size"];

    /// <summary><c>ReadingMinutes</c> is <c>reading_minutes</c>.</summary>
    public static string NameOf(string property)
    {
        var name = new StringBuilder(property.Length + 4);
        foreach (var c in property)
        {
            if (char.IsUpper(c) && name.Length > 0) name.Append('_');
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }

    /// <summary>The type of a list's items, or null when the type is not a list.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = KeptWhole)]
    public static Type? ElementOf(Type type)
    {
        if (type == typeof(string)) return null;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return type.GetGenericArguments()[0];
        return type.GetInterfaces()
            .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))?.GetGenericArguments()[0];
    }

    public static bool IsText(Type type) => type == typeof(string) || type == typeof(Utf8Html);

    public static bool IsNumber(Type type) =>
        type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(decimal) || type == typeof(uint) || type == typeof(ulong)
        || type == typeof(System.Numerics.BigInteger);

    /// <summary>Nothing is known about it before a page is made: what a function of Scriban's gives, an object that a template makes.</summary>
    public static bool IsUnknown(Type type) => type == typeof(object);

    /// <summary>A model, which has parts and no text of its own.</summary>
    public static bool IsModel(Type type) => !IsScalar(type) && ElementOf(type) is null;

    public static bool IsScalar(Type type) => IsText(type) || type == typeof(bool) || IsNumber(type) || IsUnknown(type) || type == typeof(DateTime);

    /// <summary>What a theme's author calls a type, with an article: "a CardView", "a list of CardView", "a text".</summary>
    public static LocalizedText Describe(Type type)
    {
        if (ElementOf(type) is { } element) return new($"a list of {element.Name}", $"فهرستی از {element.Name}");
        if (type == typeof(string)) return new("a text", "متن");
        if (type == typeof(Utf8Html)) return new("markup", "نشانه‌گذاری");
        if (type == typeof(bool)) return new("a boolean", "بله یا نه");
        if (IsNumber(type)) return new("a number", "عدد");
        if (type == typeof(DateTime)) return new("a date", "تاریخ");
        if (IsUnknown(type)) return new("a value", "مقدار");
        return new($"{("AEIOU".Contains(type.Name[0], StringComparison.Ordinal) ? "an" : "a")} {type.Name}", type.Name);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = KeptWhole)]
    private static Dictionary<string, ModelMember> ReadMembers(Type type)
    {
        var members = new Dictionary<string, ModelMember>(StringComparer.Ordinal);
        if (IsScalar(type) || ElementOf(type) is not null) return members;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)) members[NameOf(property.Name)] = new(property);
        return members;
    }
}

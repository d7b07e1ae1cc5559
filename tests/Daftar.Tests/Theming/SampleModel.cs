using System.Reflection;
using System.Runtime.CompilerServices;
using Daftar.Markup;
using Daftar.Theming.Models;
using Daftar.Theming.Templates;

namespace Daftar.Tests.Theming;

/// <summary>Fills a model by reflection: every text says which property it is, every list has two items.</summary>
internal static class SampleModel
{
    /// <param name="text">Appended to every text that is not markup.</param>
    public static object Of(Type type, string language = "en", string text = "", bool full = true) => Fill(type, "root", language, text, full, 0)!;

    private static object? Fill(Type type, string name, string language, string text, bool full, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(LanguageView)) return new LanguageView(language, language, language == "fa" ? "rtl" : "ltr");
        if (type == typeof(string)) return name.EndsWith("Html", StringComparison.Ordinal) ? $"<p>{name}</p>" : name == "code" ? "en" : name + text;
        if (type == typeof(Utf8Html)) return Utf8Html.Of(name.EndsWith("Json", StringComparison.Ordinal) ? "{\"name\":1}" : $"<p>{name}</p>");
        if (type == typeof(int)) return 1234;
        if (type == typeof(bool)) return true;
        if (ModelTypes.ElementOf(type) is { } element)
        {
            var items = Array.CreateInstance(element, full && depth < 4 ? 2 : 0);
            for (var i = 0; i < items.Length; i++) items.SetValue(Fill(element, name, language, text, full, depth + 1), i);
            return items;
        }
        return Create(type, language, text, full, depth);
    }

    private static object Create(Type type, string language, string text, bool full, int depth)
    {
        var constructor = type.GetConstructors().Where(c => c.GetParameters().All(p => !p.ParameterType.IsAbstract || ModelTypes.ElementOf(p.ParameterType) is not null))
            .OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        var parameters = constructor?.GetParameters() ?? [];
        var model = constructor is null
            ? RuntimeHelpers.GetUninitializedObject(type)
            : constructor.Invoke([.. parameters.Select(p => Value(p.ParameterType, p.Name!, IsOptional(new NullabilityInfoContext().Create(p))))]);
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is not null && parameters.All(c => c.Name != p.Name)))
            property.SetValue(model, Value(property.PropertyType, property.Name, IsOptional(new NullabilityInfoContext().Create(property))));
        return model;

        object? Value(Type valueType, string name, bool isOptional) =>
            isOptional && !full ? null : Fill(valueType, char.ToLowerInvariant(name[0]) + name[1..], language, text, full, depth + 1);
    }

    private static bool IsOptional(NullabilityInfo info) => info.WriteState == NullabilityState.Nullable;
}

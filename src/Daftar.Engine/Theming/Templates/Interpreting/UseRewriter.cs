using Scriban.Syntax;

namespace Daftar.Theming.Templates.Interpreting;

/// <summary>Puts a call of a function of ours around each value that Scriban's interpreter has to look at before it writes it.</summary>
internal static class UseRewriter
{
    /// <summary>Templates cannot write these names themselves: they begin with a letter that no name in a template has.</summary>
    public static string NameOf(ValueUse use) => use switch
    {
        ValueUse.Attribute => "·attribute",
        ValueUse.Address => "·address",
        _ => "·addresses",
    };

    /// <summary>What a name of those stands for; null for any other.</summary>
    public static ValueUse? UseOf(string? name) => name is null || name.Length == 0 || name[0] != '·' ? null
        : name == NameOf(ValueUse.Attribute) ? ValueUse.Attribute
        : name == NameOf(ValueUse.Address) ? ValueUse.Address
        : ValueUse.Addresses;

    public static void Rewrite(IReadOnlyDictionary<ScriptExpressionStatement, ValueUse> uses)
    {
        foreach (var (statement, use) in uses)
        {
            if (statement.Expression is not { } value) continue;
            statement.Expression = null;
            var call = new ScriptFunctionCall { Target = new ScriptVariableGlobal(NameOf(use)), Span = value.Span };
            call.Arguments.Add(new ScriptNestedExpression { Expression = value, Span = value.Span });
            statement.Expression = call;
        }
    }
}

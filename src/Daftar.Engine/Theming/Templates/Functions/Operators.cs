using Daftar.Diagnostics;
using Daftar.Theming.Templates.Interpreting;
using Scriban.Syntax;

namespace Daftar.Theming.Templates.Functions;

/// <summary>Scriban's operators on values whose types are known: what is quick to tell is told here, the rest by Scriban itself.</summary>
internal static class Operators
{
    public static bool AreEqual(object? a, object? b) => (a, b) switch
    {
        (string x, string y) => string.Equals(x, y, StringComparison.Ordinal),
        (int x, int y) => x == y,
        (null, string) or (string, null) => false,
        _ => ScriptBinaryExpression.Evaluate(PageContext.Shared, default, ScriptBinaryOperator.CompareEqual, a, b) is true,
    };

    public static bool IsComparison(ScriptBinaryOperator op) => op is ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual
        or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual;

    /// <summary>The type of what an operator makes of two values; unknown when only the values tell.</summary>
    public static Type ResultOf(ScriptBinaryOperator op, Type left, Type right)
    {
        if (IsComparison(op)) return typeof(bool);
        if (op == ScriptBinaryOperator.Add && (left == typeof(string) || right == typeof(string))) return typeof(string);
        if (op == ScriptBinaryOperator.Multiply && (left == typeof(string) || right == typeof(string))) return typeof(string);
        if (!ModelTypes.IsNumber(left) || !ModelTypes.IsNumber(right)) return typeof(object);
        return op is ScriptBinaryOperator.Divide or ScriptBinaryOperator.Power ? typeof(double) : typeof(int);
    }

    /// <summary>Null when the operator may be used on a value of this type.</summary>
    public static bool Takes(ScriptBinaryOperator op, Type type)
    {
        if (ModelTypes.IsUnknown(type) || type == typeof(DateTime) || type == typeof(string) || ModelTypes.IsNumber(type)) return true;
        return type == typeof(bool) && op == ScriptBinaryOperator.Add;
    }

    /// <summary>Whether a text times a number makes a longer text than anybody wants.</summary>
    public static bool IsTooLong(object? left, object? right) => (left, right) switch
    {
        (string text, not string) => text.Length * Number(right) > Builtins.LongestText,
        (not string, string text) => text.Length * Number(left) > Builtins.LongestText,
        _ => false,
    };

    private static double Number(object? value) => value switch
    {
        int number => number,
        long number => number,
        double number => number,
        decimal number => (double)number,
        System.Numerics.BigInteger number => (double)number,
        _ => 0,
    };

    /// <param name="place">Told when the values do not fit, such as at a division by zero.</param>
    public static object? Compute(ScriptBinaryExpression expression, object? left, object? right, SourcePlace place)
    {
        if (expression.Operator == ScriptBinaryOperator.Multiply && IsTooLong(left, right)) throw new SiteException(TemplateDiagnostics.TooLong(place, Builtins.LongestText));
        try
        {
            return ScriptBinaryExpression.Evaluate(PageContext.Shared, expression.Span, expression.Operator, left, right);
        }
        catch (ScriptRuntimeException exception)
        {
            throw new SiteException(RuntimeMessages.Of(exception.OriginalMessage, place));
        }
    }
}

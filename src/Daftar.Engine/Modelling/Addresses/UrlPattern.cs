using System.Runtime.CompilerServices;

namespace Daftar.Modelling.Addresses;

/// <summary>An address with places for values in braces, taken apart once: every card of every list asks for one.</summary>
internal sealed class UrlPattern
{
    // Texts and, at odd indexes, the names between braces.
    private readonly string[] _parts;

    public UrlPattern(string pattern)
    {
        var parts = new List<string>();
        var start = 0;
        while (pattern.IndexOf('{', start) is >= 0 and var open && pattern.IndexOf('}', open) is >= 0 and var close)
        {
            parts.Add(pattern[start..open]);
            parts.Add(pattern[(open + 1)..close]);
            start = close + 1;
        }

        parts.Add(pattern[start..]);
        _parts = [.. parts];
    }

    /// <summary>The address with the values in their places; the settings' check leaves no others in a pattern.</summary>
    public string Fill(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var address = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[256]);
        for (var i = 0; i < _parts.Length; i++)
        {
            if (i % 2 == 0)
            {
                address.AppendLiteral(_parts[i]);
                continue;
            }

            foreach (var (name, value) in values)
            {
                if (name == _parts[i]) address.AppendLiteral(value);
            }
        }

        return address.ToStringAndClear();
    }
}

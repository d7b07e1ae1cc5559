namespace Daftar.Diagnostics;

/// <summary>
/// A place in a file: the path relative to the site's root with forward slashes, line and column counted
/// from 1 in UTF-16 units. Line 0 means the file as a whole.
/// </summary>
public readonly record struct SourcePlace(string Path, int Line = 0, int Column = 0) : IComparable<SourcePlace>
{
    public int CompareTo(SourcePlace other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0) return byPath;
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    public override string ToString() => Line == 0 ? Path : FormattableString.Invariant($"{Path}({Line},{Column})");
}

using Scriban.Runtime;

namespace Daftar.Theming.Templates.Interpreting;

/// <summary>The page in the making, as Scriban's interpreter writes to it.</summary>
internal sealed class PageOutput(TemplateRun page) : IScriptOutput
{
    public void Write(ReadOnlySpan<byte> bytes) => page.Write(bytes);

    public void Write(string text, int offset, int count) => page.Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }
}

using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Daftar.Planning;

namespace Daftar.Outputs.Admin;

/// <summary>
/// Sveltia's program with two mistakes mended (as of 0.221.1). It takes the path of the version in the first language, which an article that
/// there is in the second language alone does not have, so that such an article could not be saved (AdminBytesTests saves some). And where a
/// button of ours may stand for several lines, one letter and a space at the start of a paragraph were taken away, so that "A river" became
/// "river" (FirstEditorTests types such a sentence). Two of its English texts, which are within the program, get the words of editors; the
/// Persian ones are in <see cref="PersianInterface"/>.
/// </summary>
/// <param name="source">Path relative to the root, for messages.</param>
internal sealed partial class EditorProgram(string name, string source, string fullPath) : EditorFile(name, source, fullPath)
{
    public override void Render(RenderContext context, IBufferWriter<byte> output) =>
        Encoding.UTF8.GetBytes(
            FirstPath().Replace(Encoding.UTF8.GetString(Read()), "path:($1[$2]??Object.values($1)[0]).path,fallback:")
                .Replace("replace:()=>void 0,export:", "replace:()=>!1,export:", StringComparison.Ordinal)
                .Replace(":`Enable {$locale}`", ":`Begin the {$locale} text`", StringComparison.Ordinal)
                .Replace(":`The {$locale} content has been disabled.`", ":`There is no {$locale} text yet.`", StringComparison.Ordinal),
            output);

    [GeneratedRegex("""path:(\w+)\[(\w+)\]\.path,fallback:""", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPath();
}

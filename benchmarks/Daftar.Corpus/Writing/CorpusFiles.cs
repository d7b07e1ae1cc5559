using System.Text;
using Daftar.Corpus.Planning;

namespace Daftar.Corpus.Writing;

/// <summary>Writes a corpus below a folder in one of the two shapes: a Daftar site's input, or a Hugo site's content.</summary>
public static class CorpusFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Files and bytes written. An existing folder is written over; what else lies in it stays.</summary>
    public static (int Files, long Bytes) Write(CorpusPlan plan, ISiteShape shape, string root)
    {
        var files = 0;
        var bytes = 0L;
        foreach (var (path, content) in shape.SiteFiles(plan))
        {
            bytes += WriteFile(root, path, content);
            files++;
        }

        foreach (var folder in plan.Articles.Select(article => Path.GetDirectoryName(shape.PathOf(article))!).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
        }

        Parallel.ForEach(
            plan.Articles,
            () => new StringBuilder(32 * 1024),
            (article, _, text) =>
            {
                text.Clear();
                shape.AppendArticle(text, plan, article);
                Interlocked.Add(ref bytes, WriteText(Path.Combine(root, shape.PathOf(article)), text));
                return text;
            },
            _ => { });
        return (files + plan.Articles.Count, bytes);
    }

    /// <summary>Writes one article, new or again.</summary>
    public static void WriteArticle(CorpusPlan plan, ArticlePlan article, ISiteShape shape, string root)
    {
        var text = new StringBuilder();
        shape.AppendArticle(text, plan, article);
        WriteText(Path.Combine(root, shape.PathOf(article)), text);
    }

    private static long WriteFile(string root, string path, string content)
    {
        var target = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        return WriteText(target, new StringBuilder(content));
    }

    private static long WriteText(string path, StringBuilder text)
    {
        var bytes = Utf8.GetBytes(text.ToString());
        File.WriteAllBytes(path, bytes);
        return bytes.Length;
    }
}

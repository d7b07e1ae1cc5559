using System.Globalization;
using Daftar.Tests.Importing.Newsroom;

namespace Daftar.ImportSuites.Suites;

/// <summary>Pages of Persian newsrooms in the markup of systems that are in use, our own; the tests hold the same.</summary>
internal static class NewsroomSuite
{
    public static void Run(bool isVerbose)
    {
        Console.WriteLine("| page of a Persian newsroom | texts | fields right | fields invented | words lost | boilerplate left |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var page in NewsroomPage.All) Print(page.Name, NewsroomScore.Of([page]), isVerbose);
        Print("all", NewsroomScore.Of(NewsroomPage.All), false);
    }

    private static void Print(string name, NewsroomScore score, bool isVerbose)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {score.Pages} | {score.Right}/{score.Right + score.Wrong.Count} | {score.Invented.Count} | {score.LostWords.Count}/{score.Words} | {score.Boilerplate.Count} |"));
        if (!isVerbose) return;
        foreach (var (kind, lines) in new[] { ("wrong", score.Wrong), ("invented", score.Invented), ("lost", score.LostWords), ("boilerplate", score.Boilerplate) })
        {
            foreach (var line in lines) Console.WriteLine($"  {kind}: {line}");
        }
    }
}

using System.Globalization;
using System.Text;

namespace Daftar.ImportSuites.Limits;

/// <summary>What it costs to import a thousand saved pages of 60 KB, each with the menus, boxes and comments of its site.</summary>
internal static class VolumeSuite
{
    private const int Pages = 1000;
    private const int PageSize = 60_000;

    private static readonly string[] Words =
        "پل راه آب شهر کاروان مرز بازار رود کوه دره نمک زمستان تابستان مردم روستا گزارش دولت تجارت گندم برق سد قرارداد وزیر سفر دوستی همسایه مسیر کارخانه معدن زغال قطار ایستگاه".Split(' ');

    /// <param name="program">The native program.</param>
    public static void Run(string program)
    {
        using var run = new ImportRun();
        for (var i = 1; i <= Pages; i++) File.WriteAllText(Path.Combine(run.Documents, string.Create(CultureInfo.InvariantCulture, $"page{i:D4}.html")), Page(i));
        var usage = run.Start(program);
        var again = run.Start(program);
        Console.WriteLine("| saved pages of 60 KB | articles | processor time, s | wall, s | peak, MB | exit |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        Print($"{Pages}, new", run.Articles, usage);
        Print($"{Pages}, again", run.Articles, again);

        static void Print(string what, int articles, Comparison.Usage usage) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {articles} | {usage.Cpu.TotalSeconds:F1} | {usage.Wall.TotalSeconds:F1} | {usage.PeakBytes / 1e6:F0} | {usage.ExitCode} |"));
    }

    private static string Page(int number)
    {
        var random = new Random(number);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>{Sentence(5)} - روزنامهٔ شهر</title>
            <meta property="article:published_time" content="2025-0{1 + (number % 9)}-1{number % 9}T08:00:00+03:30"><meta name="author" content="نویسندهٔ {number % 40}">
            <link rel="canonical" href="https://paper.example/fa/news/{number}/"></head><body><nav><ul>
            """);
        for (var i = 0; i < 60; i++) page.Append(CultureInfo.InvariantCulture, $"<li class=\"menu-item\"><a href=\"/fa/section/{i}\">{Sentence(2)}</a></li>");
        page.Append(CultureInfo.InvariantCulture, $"</ul></nav><main><article><h1>{Sentence(7)}</h1>");
        for (var i = 0; page.Length < PageSize / 3; i++)
            page.Append(CultureInfo.InvariantCulture, $"{(i % 6 == 5 ? $"<h2>{Sentence(4)}</h2>" : "")}<p>{Sentence(60)} <a href=\"/fa/news/{i}\">{Sentence(3)}</a> <strong>{Sentence(2)}</strong>.</p>");
        page.Append("</article></main><aside>");
        for (var i = 0; Encoding.UTF8.GetByteCount(page.ToString()) < PageSize - 400; i++)
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"box side-{i}\"><a href=\"/fa/news/{i}\"><img src=\"/thumb/{i}.jpg\" alt=\"\"><span>{Sentence(6)}</span></a></div>");
        return page.Append("</aside><footer>همهٔ حقوق محفوظ است.</footer></body></html>").ToString();

        string Sentence(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Words[random.Next(Words.Length)]));
    }
}

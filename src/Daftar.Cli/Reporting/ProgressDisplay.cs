using Daftar.Diagnostics;
using Spectre.Console;

namespace Daftar.Cli.Reporting;

/// <summary>Shows how far a build is, when somebody is looking and it takes longer than a second.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static T Run<T>(Terminal terminal, string language, Func<Action<BuildProgress>?, T> work)
    {
        if (!terminal.IsInteractive) return work(null);
        var current = default(BuildProgress);
        var gate = new Lock();
        var task = Task.Run(() => work(progress =>
        {
            lock (gate) current = progress;
        }));
        // Most builds end here, before Spectre is even loaded.
        if (Task.WaitAny([task], Patience) < 0) Show(terminal, language, task, () =>
        {
            lock (gate) return current;
        });
        return task.GetAwaiter().GetResult();
    }

    private static void Show(Terminal terminal, string language, Task work, Func<BuildProgress> current)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).Start(context =>
        {
            var bar = context.AddTask(NameOf(BuildStep.Loading).In(language));
            while (Task.WaitAny([work], TimeSpan.FromMilliseconds(100)) < 0)
            {
                var progress = current();
                bar.Description = Spectre.Console.Markup.Escape(NameOf(progress.Step).In(language));
                bar.IsIndeterminate = progress.Total == 0;
                bar.MaxValue = Math.Max(1, progress.Total);
                bar.Value = progress.Done;
            }
        });
    }

    internal static LocalizedText NameOf(BuildStep step) => step switch
    {
        BuildStep.Loading => new("Reading", "خواندن"),
        BuildStep.Pictures => new("Making pictures", "ساختن تصویرها"),
        BuildStep.Planning => new("Planning", "برنامه‌ریزی"),
        BuildStep.Rendering => new("Rendering", "ساختن صفحه‌ها"),
        BuildStep.Indexing => new("Indexing", "ساختن نمایه"),
        _ => new("Writing", "نوشتن"),
    };
}

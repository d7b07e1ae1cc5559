using Daftar.Cli;
using Daftar.Tests.Writing;

namespace Daftar.Tests.Beginning;

/// <summary>An empty folder in which commands are run, as a newcomer has it.</summary>
internal sealed class BegunSite : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public Cli.Run Run(params string[] arguments) => Run(null, arguments);

    public Cli.Run Run(IQuestions? questions, params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var terminal = new Terminal(output, error, new Clock()) { CurrentFolder = Folder.Path, Questions = questions };
        var exit = DaftarCommandLine.RunAsync(arguments, terminal).GetAwaiter().GetResult();
        return new(exit, output.ToString(), error.ToString());
    }

    public void Dispose() => Folder.Dispose();

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);
    }
}

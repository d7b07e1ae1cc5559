namespace Daftar.Cli;

/// <summary>What a command may use of the world outside the site: two streams and a clock.</summary>
public sealed record Terminal(TextWriter Output, TextWriter Error, TimeProvider Clock)
{
    /// <summary>Whether a person is looking on, so that progress is worth showing.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Whether findings may be coloured: stderr is a terminal that can, and nobody asked for none (<c>NO_COLOR</c>).</summary>
    public bool HasColours { get; init; }

    /// <summary>Address of the workflow run's page, where everything is listed; null elsewhere.</summary>
    public string? RunPage { get; init; }

    /// <summary>Asks the person who looks on; null when there is none.</summary>
    public IQuestions? Questions { get; init; }

    /// <summary>What is handed to a command that reads its standard input.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>The folder that relative paths of the command line start from.</summary>
    public string CurrentFolder { get; init; } = Directory.GetCurrentDirectory();
}

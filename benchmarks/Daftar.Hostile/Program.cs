using System.Globalization;
using Daftar.Hostile;

// What attackers and broken programs send, by the thousand. See benchmarks/README.md.
//   shapes [--size BYTES] [--limit SECONDS] [--only NAME,NAME] [--commands NAME,NAME] [--generated N] [--seed N] [--program DAFTAR]   processor time for files that a command can choke on
//   fuzz [--count N] [--seed N] [--only KIND]               bad files of every kind: content, import, archives, media, theme, settings
//   commands --program DAFTAR [--count N] [--seed N]        bad files and bad words for the commands that fuzz does not try
//   expressions [--count N] [--size CHARACTERS] [--seed N] [--only NAME]      regular expressions that take the square of a text's length
var options = args.Skip(1).Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
var repository = Directory.GetCurrentDirectory();
switch (args.FirstOrDefault())
{
    case "shapes":
        return ShapeTimes.Run(repository, Number("--size", 1_000_000), Number("--limit", 2), options.GetValueOrDefault("--only"), options.GetValueOrDefault("--commands"), options.TryGetValue("--program", out var measured) ? Path.GetFullPath(measured) : null, Number("--generated", 0), Number("--seed", 1));
    case "fuzz":
        return Fuzz.Run(repository, Number("--count", 20_000), Number("--seed", 1), options.GetValueOrDefault("--only"), Console.Out);
    case "commands" when options.TryGetValue("--program", out var program):
        return CommandFuzz.Run(repository, Path.GetFullPath(program), Number("--count", 5_000), Number("--seed", 1), Console.Out);
    case "expressions":
        return Expressions.Run(Number("--count", 400), Number("--size", 40_000), Number("--seed", 1), options.GetValueOrDefault("--only"), Console.Out);
    default:
        Console.Error.WriteLine("shapes [--size BYTES] [--limit SECONDS] [--only NAME] [--commands NAME] [--generated N] [--seed N] [--program DAFTAR] | fuzz [--count N] [--seed N] [--only KIND] | commands --program DAFTAR [--count N] [--seed N] | expressions [--count N] [--size CHARACTERS] [--seed N] [--only NAME]");
        return 2;
}

int Number(string name, int otherwise) => options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

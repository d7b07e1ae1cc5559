using Daftar.ImportSuites;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
var isVerbose = args.Contains("--verbose");
var ran = false;

if (Option("--readability") is { } readability) Run(() => ReadabilitySuite.Run(readability, isVerbose));
if (Option("--trafilatura") is { } trafilatura) Run(() => TrafilaturaSuite.Run(trafilatura, Option("--part"), isVerbose));
if (!ran)
{
    Console.Error.WriteLine("dotnet run --project benchmarks/import -c Release -- [--readability DIR] [--trafilatura DIR [--part odd|even]] [--verbose]");
    return 2;
}
return 0;

void Run(Action suite)
{
    ran = true;
    suite();
    Console.WriteLine();
}

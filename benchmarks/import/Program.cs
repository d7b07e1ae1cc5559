using Daftar.ImportSuites.Limits;
using Daftar.ImportSuites.Suites;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
var isVerbose = args.Contains("--verbose");
var ran = false;

if (Option("--readability") is { } readability) Run(() => ReadabilitySuite.Run(readability, isVerbose));
if (Option("--trafilatura") is { } trafilatura) Run(() => TrafilaturaSuite.Run(trafilatura, Option("--part"), isVerbose));
if (Option("--word") is { } word) Run(() => OfficeSuite.RunWord(word, isVerbose));
if (Option("--opendocument") is { } openDocument) Run(() => OfficeSuite.RunOpenDocument(openDocument, isVerbose));
if (Option("--wordpress") is { } wordPress) Run(() => WordPressSuite.Run(wordPress, isVerbose));
if (args.Contains("--newsroom")) Run(() => NewsroomSuite.Run(isVerbose));
var isGood = true;
if (Option("--volume") is { } program) Run(() => VolumeSuite.Run(Path.GetFullPath(program)));
if (Option("--limits") is { } limited) Run(() => isGood = LimitSuite.Run(Path.GetFullPath(limited), Option("--only")));
if (!ran)
{
    Console.Error.WriteLine("""
        dotnet run --project benchmarks/import -c Release -- OPTIONS

        --readability DIR      test/test-pages of mozilla/readability
        --trafilatura DIR      tests of adbar/trafilatura
          --part odd|even      every other page of it
        --word DIR             test/docx of jgm/pandoc
        --opendocument DIR     test/odt of jgm/pandoc
        --wordpress DIR        WordPress/theme-test-data
        --newsroom             our own pages of Persian newsrooms
        --volume PROGRAM       time and memory of 1,000 saved pages; PROGRAM is the native daftar
        --limits PROGRAM       documents of 100 MB, bombs, loops, a hundred thousand levels
          --only NAME          those whose file names hold NAME
        --verbose              what is missing, for each document
        """);
    return 2;
}
return isGood ? 0 : 1;

void Run(Action suite)
{
    ran = true;
    suite();
    Console.WriteLine();
}

using System.Diagnostics;
using System.Globalization;
using Daftar.Corpus;
using Daftar.Corpus.Planning;
using Daftar.Corpus.Writing;

const string Usage = """
    Writes a generated bilingual archive; the same options give the same bytes.

      --output DIR        a site root for `daftar build --root DIR`
      --hugo DIR          the same content for the Hugo site in benchmarks/hugo
      --articles N        article files in all languages together (1000)
      --languages en,fa   languages to write (en,fa)
      --translated 0.3    share of articles that exist in every language (0.3)
      --words N           mean length of an article (1250, which makes 12 KB a file)
      --authors N         authors (60)
      --comments N        readers' comments (0)
      --seed N            another corpus of the same kind (4219)
    """;

var options = new CorpusOptions();
string? daftar = null;
string? hugo = null;
for (var i = 0; i < args.Length; i += 2)
{
    if (i + 1 == args.Length)
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }

    var value = args[i + 1];
    try
    {
        switch (args[i])
        {
            case "--output": daftar = value; break;
            case "--hugo": hugo = value; break;
            case "--articles": options = options with { Articles = Number(value) }; break;
            case "--languages": options = options with { Languages = value.Split(',') }; break;
            case "--translated": options = options with { TranslatedPerMille = (int)(double.Parse(value, CultureInfo.InvariantCulture) * 1000) }; break;
            case "--words": options = options with { Words = Number(value) }; break;
            case "--authors": options = options with { Authors = Number(value) }; break;
            case "--comments": options = options with { Comments = Number(value) }; break;
            case "--seed": options = options with { Seed = ulong.Parse(value, CultureInfo.InvariantCulture) }; break;
            default: throw new FormatException($"Unknown option '{args[i]}'.");
        }
    }
    catch (FormatException e)
    {
        Console.Error.WriteLine(e.Message);
        Console.Error.WriteLine(Usage);
        return 2;
    }
}

if (daftar is null && hugo is null)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var plan = CorpusPlan.Make(options);
Report(daftar, new DaftarShape());
Report(hugo, new HugoShape());
return 0;

void Report(string? root, ISiteShape shape)
{
    if (root is null)
    {
        return;
    }

    var watch = Stopwatch.StartNew();
    var (files, bytes) = CorpusFiles.Write(plan, shape, root);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{root}: {files:N0} files, {bytes / 1e6:N1} MB in {watch.Elapsed.TotalSeconds:N1} s"));
}

static int Number(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);

using System.Globalization;

namespace Daftar.Comparison;

/// <summary>The options of the comparison; <see cref="Parse"/> gives null when they cannot be understood.</summary>
public sealed record ComparisonOptions
{
    public const string Usage = """
        Builds the same generated archive with Daftar and with Hugo, in turn, and prints what each build costs.

          --sizes 100,1000,10000     article files in both languages together; 100000 takes long
          --rounds 3                 rounds, of which the medians are shown; or a number for each size: 5,3,1
          --scenarios cold,warm,edit,add,theme
          --daftar PATH              the published program (default: artifacts/daftar/daftar)
          --hugo PATH                a Hugo program; may be given several times (default: the one in PATH)
          --hugo-sites lean,plain,full  what Hugo builds: a site as a user would write it; Daftar's pages and feeds
                                     without related titles, which cost it much; with them (default: all)
          --work DIR                 folder for sites and output (default: a temporary one, removed afterwards)
          --seed N                   another archive of the same kind
          --report FILE              also put the tables between the markers of this Markdown file
        """;

    public IReadOnlyList<int> Sizes { get; private set; } = [100, 1000, 10000];
    public IReadOnlyList<int> Rounds { get; private set; } = [3];
    public IReadOnlyList<Scenario> Run { get; private set; } = Enum.GetValues<Scenario>();
    public string? Daftar { get; private set; }
    public IReadOnlyList<string> Hugos { get; private set; } = [];
    public IReadOnlyList<HugoSite> HugoSites { get; private set; } = Enum.GetValues<HugoSite>();
    public string? Work { get; private set; }
    public ulong Seed { get; private set; } = 4219;
    public string? Report { get; private set; }

    /// <summary>Sizes beyond the last number have that one.</summary>
    public int RoundsOf(int size) => Rounds[Math.Min(Sizes.ToList().IndexOf(size), Rounds.Count - 1)];

    public static ComparisonOptions? Parse(string[] args)
    {
        var options = new ComparisonOptions();
        if (args.Length % 2 != 0)
        {
            return null;
        }

        for (var i = 0; i < args.Length; i += 2)
        {
            if (!options.Set(args[i], args[i + 1]))
            {
                return null;
            }
        }

        return options;
    }

    private bool Set(string name, string value)
    {
        switch (name)
        {
            case "--sizes":
                Sizes = [.. value.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
                return true;
            case "--rounds":
                Rounds = [.. value.Split(',').Select(rounds => int.Parse(rounds, CultureInfo.InvariantCulture))];
                return true;
            case "--scenarios":
                Run = [.. value.Split(',').Select(scenario => Enum.Parse<Scenario>(scenario, ignoreCase: true)).Order()];
                return true;
            case "--daftar":
                Daftar = Path.GetFullPath(value);
                return true;
            case "--hugo":
                Hugos = [.. Hugos, value];
                return true;
            case "--hugo-sites":
                HugoSites = [.. value.Split(',').Select(site => Enum.Parse<HugoSite>(site, ignoreCase: true)).Order()];
                return true;
            case "--work":
                Work = Path.GetFullPath(value);
                return true;
            case "--seed":
                Seed = ulong.Parse(value, CultureInfo.InvariantCulture);
                return true;
            case "--report":
                Report = Path.GetFullPath(value);
                return true;
            default:
                return false;
        }
    }
}

namespace Daftar.ImportSuites;

/// <summary>What other programs make of the same suites. Their figures were measured once, on 27 November 2026, and do not change with us.</summary>
internal static class Peers
{
    public static void PrintPages() => Print(
        "| readability + turndown (npm) | .986 | 123 | 124 | 76/76 | 33/33 | 461/468 | 4791/4893 | 622/698 | 1121/1125 | 26/31 | |",
        "| defuddle (npm) | .931 | 83 | 103 | 53/76 | 32/33 | 376 | 3026 | 398 | 433 | 16 | |",
        "| pandoc html → gfm | .805 | 37 | 61 | 22/76 | 1/33 | 467 | 4685 | 694 | 1125 | 31 | |");

    public static void PrintAnnotatedPages() => Print(
        "| trafilatura 2.2 (its published figure, all 990) | .906 | .943 | .924 | |",
        "| readability + turndown (all 990) | .861 | .918 | .888 | |",
        "| defuddle (all 990) | .832 | .936 | .881 | |");

    public static void PrintWord() => Print(
        "| pandoc docx → gfm | .971 | 76 | 41/41 | 4/4 | 14/14 | 66/66 | 28/35 | 0/29 |",
        "| mammoth | .951 | 71 | 37/41 | 0/4 | 12/14 | 66/66 | 23/35 | 0/29 |");

    public static void PrintWordPress() => Print(
        "| wordpress-export-to-markdown (npm) | 78/79 | 21/21 | 284/352 | 0/58 | 856/859 | 0/3 | 2 | 40 |");

    private static void Print(params string[] rows) => Array.ForEach(rows, Console.WriteLine);
}

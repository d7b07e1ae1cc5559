namespace Daftar.Corpus;

/// <summary>What decides a corpus. The same options give the same bytes.</summary>
public sealed record CorpusOptions
{
    /// <summary>Article files in all languages together.</summary>
    public int Articles { get; init; } = 1000;

    public IReadOnlyList<string> Languages { get; init; } = ["en", "fa"];

    /// <summary>Of a thousand stems, how many exist in every language.</summary>
    public int TranslatedPerMille { get; init; } = 300;

    public ulong Seed { get; init; } = 4219;

    /// <summary>Mean length of a body. 1,250 words and their front matter are about 14 KB in Persian, 10 KB in English.</summary>
    public int Words { get; init; } = 1250;

    /// <summary>At most; a small archive has fewer.</summary>
    public int Authors { get; init; } = 60;

    /// <summary>Readers' comments below the articles; with more than 10,000, one article has a thousand.</summary>
    public int Comments { get; init; }
}

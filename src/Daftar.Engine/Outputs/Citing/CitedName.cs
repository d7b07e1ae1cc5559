using System.Collections.Frozen;

namespace Daftar.Outputs.Citing;

/// <summary>
/// An author as lists of references have them. <paramref name="Given"/> is empty where a name is one word or that of a body ("Daftar desk"), which no list
/// turns round. What a writer of a record wants otherwise is written with a comma: <c>Family, Given</c>.
/// </summary>
internal sealed record CitedName(string Family, string Given)
{
    private static readonly FrozenSet<string> Suffixes = Words("jr jr. sr sr. ii iii iv");

    /// <summary>Words that belong to the word behind them: Avicenna is ابن سینا and not سینا.</summary>
    private static readonly FrozenSet<string> Particles =
        Words("ابن بن ابو أبو آل عبد ibn bin bint abu abd al el van von der den de del della da di dos du la le ten ter zu");

    /// <summary>Words that belong to the word before them, where they are not written together with it.</summary>
    private static readonly FrozenSet<string> Endings = Words("زاده پور نیا نژاد منش فرد دوست الله oghlu zada zadeh");

    /// <summary>Words that stand between the words of a body's name and never in a person's.</summary>
    private static readonly FrozenSet<string> Connections = Words("and & of for the و برای در");

    /// <summary>Words that a body's name ends with, in English.</summary>
    private static readonly FrozenSet<string> LastOfBody = Words(
        "agency analysts association bureau center centre club commission committee correspondent council department desk editors foundation group initiative institute network "
        + "newsroom office organisation organization press programme program project reporters service society staff studies team think-tank unit university");

    /// <summary>Words that a body's name begins with: Persian puts the kind of body first.</summary>
    private static readonly FrozenSet<string> FirstOfBody = Words(
        "اتاق اداره ادارهٔ اندیشکده اندیشکدهٔ انجمن انستیتو بخش بنیاد پایگاه پژوهشکده پژوهشکدهٔ پژوهشگاه تحریریه تحریریهٔ تحریریه‌ی تیم حزب خبرگزاری دانشگاه دبیرخانه دبیرخانهٔ دفتر "
        + "رسانه رسانهٔ روزنامه روزنامهٔ سازمان سرویس شبکه شبکهٔ شورا شورای فرهنگستان کانون کمیته کمیتهٔ کمیسیون گروه مجله مجلهٔ مرکز موسسه موسسهٔ مؤسسه مؤسسهٔ میز نهاد واحد وزارت هفته‌نامه هفته‌نامهٔ هیات هیأت هیئت "
        + "editorial institute ministry office university");

    /// <summary>The suffix of the name: Jr. or III.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>The last word is the family name, with what belongs to it, unless a comma says otherwise.</summary>
    public static CitedName Of(string name)
    {
        var parts = name.Split([',', '،'], 3, StringSplitOptions.TrimEntries);
        if (parts is [{ Length: > 0 } whole, { Length: > 0 } title] && Suffixes.Contains(title)) return Of(whole) with { Suffix = title };
        if (parts is [{ Length: > 0 } own, { Length: > 0 } suffix, { Length: > 0 } first] && Suffixes.Contains(suffix)) return new(own, first) { Suffix = suffix };
        if (name.Split([',', '،'], 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } family, { Length: > 0 } given]) return new(family, given);

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || IsOfBody(words)) return new(name.Trim(), "");
        if (words.Length > 2 && Suffixes.Contains(words[^1])) return Of(string.Join(' ', words[..^1])) with { Suffix = words[^1] };
        var at = words.Length - 1;
        if (at > 1 && Endings.Contains(words[at])) at--;
        while (at > 1 && Particles.Contains(words[at - 1])) at--;
        return new(string.Join(' ', words[at..]), string.Join(' ', words[..at]));
    }

    public string Inverted(string comma) =>
        Given.Length == 0 ? Family : $"{Family}{comma} {Given}{(Suffix.Length == 0 ? "" : $"{comma} {Suffix}")}";

    /// <summary>Whether it is the name of a body and not that of a person.</summary>
    public static bool IsOfBody(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words && !name.AsSpan().ContainsAny(',', '،') && IsOfBody(words);

    private static bool IsOfBody(string[] words) =>
        FirstOfBody.Contains(words[0]) || LastOfBody.Contains(words[^1]) || words[1..^1].Any(Connections.Contains);

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}

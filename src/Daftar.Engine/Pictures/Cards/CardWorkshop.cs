using System.Collections.Concurrent;
using System.Globalization;
using Daftar.Configuration;
using Daftar.Diagnostics;
using NetVips;

namespace Daftar.Pictures.Cards;

/// <summary>Draws the cards of a site on several threads; what an earlier build drew is taken from the cache.</summary>
/// <param name="libraryFault">Asks why the library cannot be used; null when it can. Not asked when every card lies in the cache.</param>
internal sealed class CardWorkshop(CardStyle style, DiagnosticBag diagnostics, Func<string?> libraryFault)
{
    /// <param name="folder">Of the cache, absolute; null makes the files in a folder that goes away with the catalog.</param>
    public CardCatalog Make(IReadOnlyCollection<ShareCard> cards, string? folder, int jobs)
    {
        if (cards.Count == 0) return CardCatalog.None;
        var names = cards.ToDictionary(card => card, card => string.Create(CultureInfo.InvariantCulture, $"{card.KeyFor(style).High:x16}.png"));
        var target = folder ?? Directory.CreateTempSubdirectory("daftar-cards-").FullName;
        Directory.CreateDirectory(target);
        var drawn = new ConcurrentDictionary<ShareCard, string>(names.Where(card => File.Exists(Path.Combine(target, card.Value))));
        var missing = cards.Where(card => !drawn.ContainsKey(card)).ToArray();
        if (missing.Length > 0 && Drawer(cards.Count) is { } drawer)
        {
            Parallel.ForEach(missing.Where(drawer.CanDraw), new ParallelOptions { MaxDegreeOfParallelism = jobs }, card =>
            {
                Write(Path.Combine(target, names[card]), drawer.Draw(card));
                drawn[card] = names[card];
            });
        }
        if (folder is not null) RemoveOthers(folder, names.Values.ToHashSet(StringComparer.Ordinal));
        return new(drawn, target, folder is null);
    }

    private CardDrawer? Drawer(int count)
    {
        if (libraryFault() is { } fault)
        {
            diagnostics.Add(PictureDiagnostics.NoCards(ConfigurationLoader.FileName, count, fault));
            return null;
        }
        try
        {
            return CardDrawer.Create(style);
        }
        catch (VipsException exception)
        {
            diagnostics.Add(PictureDiagnostics.NoGround(style.Place, exception.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1]));
            return null;
        }
    }

    // A build that is stopped leaves no half of a card behind under its name.
    private static void Write(string path, byte[] content)
    {
        File.WriteAllBytes(path + ".tmp", content);
        File.Move(path + ".tmp", path, overwrite: true);
    }

    private static void RemoveOthers(string folder, HashSet<string> names)
    {
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            if (!names.Contains(Path.GetFileName(path))) File.Delete(path);
        }
    }
}

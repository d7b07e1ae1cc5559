namespace Daftar.Outputs.Search.Counting;

/// <summary>
/// What rendering left behind, half a gigabyte of counted words, as much of postings: each is done with at once. The
/// runtime would let them lie until memory runs short, which on a small machine is when the next has come on top.
/// </summary>
internal static class LargeArchive
{
    private const int Documents = 16384;

    public static bool Is(int documents) => documents >= Documents;

    public static void Collect(int documents)
    {
        if (Is(documents)) GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}

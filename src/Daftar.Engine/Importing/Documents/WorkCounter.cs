namespace Daftar.Importing.Documents;

/// <summary>Steps of searches whose work does not show in the memory that they ask for: what tests count in place of time.</summary>
internal static class WorkCounter
{
    [ThreadStatic]
    private static long _steps;

    /// <summary>Of this thread, since it began.</summary>
    public static long Steps => _steps;

    public static void Add(long steps) => _steps += steps;
}

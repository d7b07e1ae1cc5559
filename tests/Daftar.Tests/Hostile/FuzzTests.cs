using Daftar.Hostile;

namespace Daftar.Tests.Hostile;

/// <summary>A few bad files of every kind; benchmarks/Daftar.Hostile tries as many as one likes.</summary>
public sealed class FuzzTests
{
    public static TheoryData<string> Kinds => [.. Fuzz.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Bad_files_end_with_a_message(string kind)
    {
        var said = new StringWriter();
        Assert.True(Fuzz.Run(Native.NativeProgram.Repository, kind == "settings" ? 40 : 80, seed: 11, kind, said) == 0, said.ToString());
    }
}

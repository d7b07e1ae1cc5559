using Daftar.Cli;

namespace Daftar.Tests.Cli;

public sealed class AddressSpaceTests
{
    [Theory]
    [InlineData("Limit                     Soft Limit           Hard Limit           Units\nMax address space         409600000            unlimited            bytes\nMax file locks            unlimited            unlimited            locks\n", 409600000L)]
    [InlineData("Max address space         unlimited            unlimited            bytes\n", null)]
    [InlineData("Max open files            1024                 524288               files\n", null)]
    [InlineData("", null)]
    public void The_soft_limit_counts(string limits, long? bytes) => Assert.Equal(bytes, AddressSpace.Parse(System.Text.Encoding.ASCII.GetBytes(limits)));

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public void The_native_program_says_the_same_before_the_runtime_begins(string language)
    {
        var source = File.ReadAllText(Path.Combine(Native.NativeProgram.Repository, "src", "Daftar.Cli", "Native", "address_space.c"));
        var message = System.Text.RegularExpressions.Regex.Replace(CommandLineDiagnostics.LittleAddressSpace(111, 222).ToString(language), "111|222|۱۱۱|۲۲۲", "%s");
        Assert.Contains($"\"{message}\\n\"", source);
    }

    [Fact]
    public void Messages_say_what_to_do()
    {
        Assert.Equal(
            "daftar: error DAF625: The system limits the program's address space to 390 MB; it needs at least 448 MB, and more for a large site. Raise the limit: ulimit -v unlimited",
            CommandLineDiagnostics.LittleAddressSpace(390, 448).ToString());
        Assert.Equal(
            "daftar: error DAF626: There is not enough memory for this site. Use fewer threads with --jobs 1, or give the program more memory.",
            CommandLineDiagnostics.OutOfMemory().ToString());
    }
}

using System.Buffers;
using System.Text;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Planning;

namespace Daftar.Tests.SiteTests;

/// <summary>A test's site loaded and modelled, for tests of one output alone.</summary>
internal sealed record PlannedSite(SiteModel Model, RenderContext Context)
{
    public static PlannedSite Of(TestSite site)
    {
        var diagnostics = new DiagnosticBag();
        var loaded = SiteLoader.Load(new(site.Root, TestSite.Now) { Jobs = 1, UseCache = false }, diagnostics)!;
        Assert.DoesNotContain(diagnostics.ToSortedList(), diagnostic => diagnostic.Severity == Severity.Error);
        return new(loaded.Site, loaded.Context);
    }

    public string Render(PlannedFile file)
    {
        var output = new ArrayBufferWriter<byte>();
        file.Render(Context, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}

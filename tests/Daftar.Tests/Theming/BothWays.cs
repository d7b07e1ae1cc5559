using System.Buffers;
using System.Text;
using Daftar.Theming;
using Daftar.Theming.Models;

namespace Daftar.Tests.Theming;

/// <summary>Renders by our own runner and by Scriban's interpreter, and wants the same bytes.</summary>
internal sealed class BothWays(TemplateEngine engine) : ITemplateEngine
{
    /// <summary>Pages that were rendered both ways.</summary>
    public int Compared { get; private set; }

    public void Render(string layout, ILayoutModel model, IBufferWriter<byte> output)
    {
        var byScriban = new ArrayBufferWriter<byte>();
        engine.Render(layout, model, byScriban, byInterpreter: true);
        if (!engine.IsInterpreted(layout))
        {
            var byRunner = new ArrayBufferWriter<byte>();
            engine.Render(layout, model, byRunner, byInterpreter: false);
            Assert.Equal(Encoding.UTF8.GetString(byScriban.WrittenSpan), Encoding.UTF8.GetString(byRunner.WrittenSpan));
            Compared++;
        }
        output.Write(byScriban.WrittenSpan);
    }

    public string Render(string layout, ILayoutModel model)
    {
        var output = new ArrayBufferWriter<byte>();
        Render(layout, model, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}

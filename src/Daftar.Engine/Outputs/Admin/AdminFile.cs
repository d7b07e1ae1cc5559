using System.Buffers;
using System.Text;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Admin;

/// <summary>A small text file of the editor, made while planning.</summary>
internal sealed class AdminFile(string name, string text) : PlannedFile(new("admin/" + name))
{
    public override string Describe() => "the browser editor";

    public override void AddDependencies(FingerprintBuilder fingerprint) => fingerprint.Add(text);

    public override void Render(RenderContext context, IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(text, output);
}

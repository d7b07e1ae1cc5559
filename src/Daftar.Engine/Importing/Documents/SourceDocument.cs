using System.Security.Cryptography;

namespace Daftar.Importing.Documents;

/// <summary>A file that is to be imported, with what lies beside it. Readers are asked about it one after the other, so that it is hashed and decoded once.</summary>
/// <param name="name">How diagnostics and the report name it.</param>
/// <param name="companions">Files beside it, for the pictures that it shows.</param>
public sealed class SourceDocument(string name, byte[] bytes, ICompanionFiles? companions = null)
{
    private DecodedText? _decoded;
    private string? _sha256;

    public string Name => name;

    /// <summary>The whole file.</summary>
    public byte[] Bytes => bytes;

    public ICompanionFiles Companions { get; } = companions ?? NoCompanions.Instance;

    /// <summary>The file's name without its folder.</summary>
    public string FileName => name[(name.LastIndexOf('/') + 1)..];

    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha256 => _sha256 ??= Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The file as text, or why it is none.</summary>
    public DecodedText Decoded => _decoded ??= DocumentDecoder.Decode(bytes, name);

    /// <summary>The text, or null when the file is none.</summary>
    public string? Text => Decoded.Text;

    public bool StartsWith(ReadOnlySpan<byte> start) => bytes.AsSpan().StartsWith(start);
}

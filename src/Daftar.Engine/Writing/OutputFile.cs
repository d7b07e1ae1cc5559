using Daftar.Planning;

namespace Daftar.Writing;

/// <summary>A rendered file on its way to the disk or the preview server.</summary>
public readonly record struct OutputFile(OutputPath Path, ReadOnlyMemory<byte> Content);

using Daftar.Diagnostics;

namespace Daftar.Importing;

/// <summary>Imports documents into a site: reads them, settles names and news codes among them, writes what is new.</summary>
public static class ImportSession
{
    /// <summary>One bad file does not keep the others from going through.</summary>
    public static ImportResult Run(ImportRequest request, DiagnosticBag diagnostics) => throw new NotImplementedException();
}

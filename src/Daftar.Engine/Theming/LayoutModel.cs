namespace Daftar.Theming;

/// <summary>A layout that an output renders, with the model that is its root.</summary>
/// <param name="Name">Of the file in <c>theme/layouts</c>, without extension.</param>
/// <param name="Model">An <see cref="Models.ILayoutModel"/>.</param>
public sealed record LayoutModel(string Name, Type Model);

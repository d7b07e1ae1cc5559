namespace Daftar.Media;

/// <summary>What the metadata of a file says about people, as far as it was found.</summary>
[Flags]
public enum MetadataContents
{
    None = 0,

    /// <summary>Anything else: the camera, the program, small copies of the picture.</summary>
    Other = 1,

    /// <summary>Where the picture was taken.</summary>
    Place = 2,

    /// <summary>Names of people, and numbers by which a camera or its owner is known.</summary>
    Person = 4,
}

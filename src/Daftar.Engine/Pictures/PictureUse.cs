namespace Daftar.Pictures;

/// <summary>Where a picture stands, which decides its sizes and whether it is cropped.</summary>
public enum PictureUse
{
    /// <summary>In an article: whole.</summary>
    Article,

    /// <summary>In lists and on the home page: 3 to 2.</summary>
    Card,

    /// <summary>Beside an author's name: a square.</summary>
    Portrait,

    /// <summary>Shown by other services beside a link: 1200 by 630.</summary>
    Share,

    /// <summary>At the path that the file has in the content folder, for those who open or link to it.</summary>
    Original,
}

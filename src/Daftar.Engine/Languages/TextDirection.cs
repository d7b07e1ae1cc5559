namespace Daftar.Languages;

public enum TextDirection
{
    LeftToRight,
    RightToLeft,
}

namespace Daftar.Importing.Wording;

/// <summary>What a line of a saved page is by its wording.</summary>
internal enum LabelKind
{
    None,
    PublishDate,
    NewsCode,
    Author,
    Source,
    Translator,
    Tags,
    Counter,
    Related,
    Share,
    CommentName,
    CommentForm,
    Comments,
    SideBox,
    Menu,
    Footer,
    Heading,
}

namespace Daftar.Importing.Wording;

/// <summary>The kind of a line of a saved page, from its wording.</summary>
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
